set lock_timeout = '5s';

-- Global, as accounts are. Public keys alone: nothing here opens anything.
create table passkey (
    id                 uuid        primary key,
    account_id         uuid        not null constraint fk_passkey_account references account,
    label              text        not null constraint ck_passkey_label check (length(label) between 1 and 80),
    credential_id      bytea       not null constraint uq_passkey_credential unique,
    public_key         bytea       not null,
    signature_count    bigint      not null,
    uv_initialized     boolean     not null,
    backup_eligible    boolean     not null,
    backup_state       boolean     not null,
    transports         text        not null,
    attestation_object bytea,
    client_data        bytea,
    created_at         timestamptz not null,
    last_used_at       timestamptz not null
);
create index ix_passkey_account on passkey (account_id);
