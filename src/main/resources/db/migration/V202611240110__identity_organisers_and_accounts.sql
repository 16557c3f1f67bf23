set lock_timeout = '5s';

-- Global: the list of organisers is public (their names stand on the public list of events).
create table organiser (
    id                uuid primary key,
    version           bigint      not null,
    code              text        not null constraint uq_organiser_code unique
        constraint ck_organiser_code check (code ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
    name              text        not null,
    email             text      not null,
    accent            text        not null default '#0066cc' constraint ck_organiser_accent check (accent ~ '^#[0-9a-f]{6}$'),
    -- what the foot of its pages leads to; null means the portal's own pages, and the address above
    accessibility_url text,
    privacy_url       text,
    legal_url         text,
    feedback_email    text,
    created_at        timestamptz not null
);

-- Global: one account per address, whatever organisers it works with.
create table account (
    id            uuid primary key,
    version       bigint      not null,
    email         text        not null constraint uq_account_email unique
        constraint ck_account_email check (email = lower(email)),
    name          text        not null,
    password_hash text,
    locale        text        not null constraint ck_account_locale check (locale in ('en', 'it')),
    created_at    timestamptz not null,
    disabled_at   timestamptz,
    -- since when it is known that whoever gets in receives the mails to the address
    proven_at     timestamptz
);

-- Global directory: which organisers an account has to do with. What it may do there is in the tenant's own rows.
create table account_organiser (
    account_id   uuid not null constraint fk_account_organiser_account references account,
    organiser_id uuid not null constraint fk_account_organiser_organiser references organiser,
    -- since when its owner works for the organiser; not from having been named
    agreed_to_work_at timestamptz,
    primary key (account_id, organiser_id)
);

-- Global: only hashes of tokens. Sign-in links are single use; participation links last and are bound to one participation.
create table link_token (
    id               uuid primary key,
    purpose          text        not null constraint ck_link_token_purpose check (purpose in ('SIGN_IN', 'PARTICIPATION')),
    token_hash       bytea       not null constraint uq_link_token_hash unique,
    account_id       uuid constraint fk_link_token_account references account,
    organiser_id     uuid constraint fk_link_token_organiser references organiser,
    event_id         uuid,
    participation_id uuid,
    -- what a question by mail is about: a person, or the change of an address
    subject_id       uuid,
    created_at       timestamptz not null,
    expires_at       timestamptz not null,
    used_at          timestamptz,
    revoked_at       timestamptz,
    constraint ck_link_token_subject check (
        (purpose = 'SIGN_IN' and account_id is not null and participation_id is null)
        or (purpose = 'PARTICIPATION' and organiser_id is not null and event_id is not null and participation_id is not null))
);
create index ix_link_token_participation on link_token (participation_id) where participation_id is not null;
create index ix_link_token_account on link_token (account_id) where account_id is not null;

create table staff_member (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid        not null constraint fk_staff_member_organiser references organiser,
    account_id   uuid        not null constraint fk_staff_member_account references account,
    role         text        not null constraint ck_staff_member_role check (role in ('OWNER', 'STAFF')),
    -- as whoever invited them typed it
    name         text        not null default '',
    -- since when an owner has kept them out; null for those who may act
    suspended_at timestamptz,
    created_at   timestamptz not null,
    constraint uq_staff_member_account unique (organiser_id, account_id),
    constraint uq_staff_member_tenant unique (organiser_id, id)
);

-- Somebody in one hat, as whoever named them wrote it: an attendee, a delegation's member, an interpreter. Records that
-- were confirmed to be one human being share the individual, which is what clashes; at first it is the record's own id.
create table person (
    id           uuid primary key,
    version      bigint      not null,
    organiser_id uuid        not null constraint fk_person_organiser references organiser,
    individual_id uuid       not null,
    honorific    text,
    given_name   text        not null,
    family_name  text        not null,
    email        text constraint ck_person_email check (email = lower(email)),
    phone        text,
    locale       text        not null constraint ck_person_locale check (locale in ('en', 'it')),
    -- the account of the address; it opens the record once whoever has the address has said that this is them
    account_id   uuid constraint fk_person_account references account,
    asked_at     timestamptz,
    confirmed_at timestamptz,
    -- whoever had the address said that this is not them
    denied_at    timestamptz,
    -- the account whose owner said so; it is not asked again and again. No reference: it may be erased
    denied_by    uuid,
    created_at   timestamptz not null,
    -- since when nothing in the record leads to a human being
    erased_at    timestamptz,
    constraint ck_person_confirmed check (confirmed_at is null or account_id is not null),
    constraint uq_person_tenant unique (organiser_id, id)
);
create index ix_person_email on person (organiser_id, email) where email is not null;
create index ix_person_individual on person (organiser_id, individual_id);
create function be_an_individual() returns trigger
    language plpgsql
    as $$
begin
    new.individual_id := new.id;
    return new;
end
$$;
create trigger person_is_an_individual before insert on person
    for each row when (new.individual_id is null) execute function be_an_individual();
create index ix_person_account on person (organiser_id, account_id) where account_id is not null;

-- What was said of two records: one human being, or two. Individuals follow from it.
create table person_pair (
    organiser_id uuid        not null,
    one_id       uuid        not null,
    other_id     uuid        not null,
    same         boolean     not null,
    decided_by   text        not null,
    decided_at   timestamptz not null,
    primary key (one_id, other_id),
    constraint ck_person_pair_order check (one_id < other_id),
    constraint fk_person_pair_one foreign key (organiser_id, one_id) references person (organiser_id, id) on delete cascade,
    constraint fk_person_pair_other foreign key (organiser_id, other_id) references person (organiser_id, id)
        on delete cascade
);
create index ix_person_pair_other on person_pair (organiser_id, other_id);

-- Ids alone, so that whoever stands behind them can be erased: no name and no address in any column.
create table audit_entry (
    id           uuid primary key,
    organiser_id uuid        not null constraint fk_audit_entry_organiser references organiser,
    event_id     uuid,
    at           timestamptz not null,
    actor_kind   text        not null constraint ck_audit_entry_actor_kind check (actor_kind in ('ACCOUNT', 'LINK', 'PUBLIC', 'SYSTEM')),
    actor_id     uuid,
    on_behalf_of uuid,
    -- whose page it was done on, by whomever
    participation_id uuid,
    action       text        not null constraint ck_audit_entry_action check (action ~ '^[a-z]+\.[a-z-]+$'),
    subject_type text        not null constraint ck_audit_entry_subject_type check (subject_type ~ '^[a-z_]+$'),
    subject_id   uuid        not null,
    details      jsonb       not null default '{}' constraint ck_audit_entry_details check (details::text !~ '@'),
    constraint ck_audit_entry_actor check ((actor_id is not null) = (actor_kind in ('ACCOUNT', 'LINK')))
);
create index ix_audit_entry_time on audit_entry (organiser_id, at);
create index ix_audit_entry_actor on audit_entry (organiser_id, actor_id, at) where actor_id is not null;
create index ix_audit_entry_subject on audit_entry (organiser_id, subject_id, at);
create index ix_audit_entry_event on audit_entry (organiser_id, event_id, at);
-- The application may add to the log, and read it; nobody who works through it can rewrite it.
revoke update, delete, truncate on audit_entry from incontro_app;

call protect_tenant_rows('staff_member', 'person', 'person_pair', 'audit_entry');
