set lock_timeout = '5s';

-- A new address for somebody whose present one mails or access depend on: it holds once both were heard.
create table address_change (
    id               uuid primary key,
    organiser_id     uuid        not null,
    person_id        uuid        not null,
    email_before     text        not null,
    email_after      text constraint ck_address_change_email check (email_after = lower(email_after)),
    requested_by     text        not null,
    created_at       timestamptz not null,
    before_agreed_at timestamptz,
    after_agreed_at  timestamptz,
    -- the organiser who answered for a present address that nobody reads
    overridden_by    text,
    closed_at        timestamptz,
    applied          boolean     not null default false,
    constraint fk_address_change_person foreign key (organiser_id, person_id) references person (organiser_id, id)
        on delete cascade
);
create unique index uq_address_change_open on address_change (person_id) where closed_at is null;
create index ix_address_change_person on address_change (organiser_id, person_id);

call protect_tenant_rows('address_change');
