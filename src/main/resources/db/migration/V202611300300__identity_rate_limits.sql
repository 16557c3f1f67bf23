set lock_timeout = '5s';

-- Global: how often something was done, under hashes of who did it. Bucket4j's table.
create table rate_limit (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
create index ix_rate_limit_expires_at on rate_limit (expires_at);

-- Global: browsers that have signed in to an account. Wrong passwords typed elsewhere do not lock them out.
create table known_device (
    token_hash bytea primary key,
    account_id uuid        not null constraint fk_known_device_account references account,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index ix_known_device_account on known_device (account_id);
create index ix_known_device_expires_at on known_device (expires_at);
