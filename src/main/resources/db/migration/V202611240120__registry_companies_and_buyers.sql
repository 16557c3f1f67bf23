set lock_timeout = '5s';

create table company (
    id               uuid primary key,
    version          bigint      not null,
    organiser_id     uuid        not null constraint fk_company_organiser references organiser,
    legal_name       text        not null,
    country          text        not null constraint ck_company_country check (country ~ '^[A-Z]{2}$'),
    vat_number       text,
    fiscal_code      text,
    city             text,
    website          text,
    size_class       text constraint ck_company_size_class check (size_class in ('MICRO', 'SMALL', 'MEDIUM', 'LARGE')),
    profile_en       text,
    profile_it       text,
    created_at       timestamptz not null,
    constraint uq_company_tenant unique (organiser_id, id)
);
-- The tax identity: the fiscal code in Italy, the VAT number elsewhere in the EU.
create unique index uq_company_fiscal_code on company (organiser_id, fiscal_code) where country = 'IT' and fiscal_code is not null;
create unique index uq_company_vat_number on company (organiser_id, vat_number) where country <> 'IT' and vat_number is not null;
-- A firm without a tax number is known by its name and country.
create unique index uq_company_name_alone on company (organiser_id, country, upper(legal_name)) where vat_number is null and fiscal_code is null;
create index ix_company_name on company using gin (legal_name gin_trgm_ops);

-- What a company offers or needs, as codes of the taxonomy.
create table company_topic (
    organiser_id uuid not null,
    company_id   uuid not null,
    kind         text not null constraint ck_company_topic_kind check (kind in ('OFFER', 'NEED', 'CERTIFICATE')),
    code         text not null,
    primary key (company_id, kind, code),
    constraint fk_company_topic_company foreign key (organiser_id, company_id) references company (organiser_id, id) on delete cascade
);
create index ix_company_topic_code on company_topic (organiser_id, code, kind);

-- A buying unit (division) of one company.
create table buyer (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid        not null,
    company_id   uuid        not null,
    division     text,
    requirements_en text,
    requirements_it text,
    created_at   timestamptz not null,
    constraint uq_buyer_tenant unique (organiser_id, id),
    constraint fk_buyer_company foreign key (organiser_id, company_id) references company (organiser_id, id)
);
create unique index uq_buyer_division on buyer (organiser_id, company_id, coalesce(division, ''));

create table buyer_topic (
    organiser_id uuid not null,
    buyer_id     uuid not null,
    code         text not null,
    primary key (buyer_id, code),
    constraint fk_buyer_topic_buyer foreign key (organiser_id, buyer_id) references buyer (organiser_id, id) on delete cascade
);

call protect_tenant_rows('company', 'company_topic', 'buyer', 'buyer_topic');
