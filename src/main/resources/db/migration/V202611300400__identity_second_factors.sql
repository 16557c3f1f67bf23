set lock_timeout = '5s';

-- Global, as accounts are. The secret of an authenticator app is encrypted with a key that the database does not have.
create table authenticator_app (
    account_id   uuid        primary key constraint fk_authenticator_app_account references account,
    secret       bytea       not null,
    last_step    bigint      not null default 0,
    created_at   timestamptz not null,
    confirmed_at timestamptz
);

-- Whoever chose codes by mail as second factor without having to.
create table mail_code_choice (
    account_id uuid        primary key constraint fk_mail_code_choice_account references account,
    created_at timestamptz not null
);

-- Codes that were mailed: hashed slowly, for there are few of them; the newest alone counts.
create table mail_code (
    id         uuid        primary key,
    account_id uuid        not null constraint fk_mail_code_account references account,
    code_hash  text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index ix_mail_code_account on mail_code (account_id, created_at);

-- For the day on which the device is lost: each once.
create table recovery_code (
    id         uuid        primary key,
    account_id uuid        not null constraint fk_recovery_code_account references account,
    code_hash  bytea       not null,
    created_at timestamptz not null,
    used_at    timestamptz,
    constraint uq_recovery_code_hash unique (account_id, code_hash)
);

-- How often a code was tried lately, right or wrong: counted before it is looked at, so that tries at once count all.
create table second_factor_tries (
    account_id uuid        primary key constraint fk_second_factor_tries_account references account,
    since      timestamptz not null,
    tries      int         not null
);
