set lock_timeout = '5s';

-- Under what name an organiser's identity provider knows one of its staff.
create table provider_subject (
    id           uuid        primary key,
    organiser_id uuid        not null constraint fk_provider_subject_organiser references organiser,
    account_id   uuid        not null constraint fk_provider_subject_account references account,
    issuer       text        not null,
    subject      text        not null,
    created_at   timestamptz not null,
    constraint uq_provider_subject unique (organiser_id, issuer, subject),
    constraint uq_provider_subject_account unique (organiser_id, issuer, account_id)
);
call protect_tenant_rows('provider_subject');
