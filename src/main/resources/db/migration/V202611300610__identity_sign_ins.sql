set lock_timeout = '5s';

-- Who signed in or tried to, and how. Global, as accounts are; ids alone, so that an account can be erased and its row here
-- says nothing any more. A try with an address that has no account is a row, too, so that both take as long.
create table sign_in_entry (
    id         uuid primary key,
    at         timestamptz not null,
    account_id uuid,
    link_id    uuid,
    way        text        not null constraint ck_sign_in_entry_way check (way ~ '^[A-Z_]{2,30}$'),
    result     text        not null constraint ck_sign_in_entry_result check (result in ('SUCCESS', 'STEP', 'FAILURE')),
    -- the network, without the part of the address that leads to one household or desk
    network    text        not null constraint ck_sign_in_entry_network check (network ~ '^[0-9a-f.:]*/[0-9]+$'),
    constraint ck_sign_in_entry_who check (num_nonnulls(account_id, link_id) = 1 or (result = 'FAILURE' and link_id is null))
);
create index ix_sign_in_entry_account on sign_in_entry (account_id, at) where account_id is not null;
create index ix_sign_in_entry_time on sign_in_entry (at);
revoke update, delete, truncate on sign_in_entry from incontro_app;

-- Nobody deletes from this log. What is older than a year goes, by this and by nothing else, whoever asks for more.
create function forget_old_sign_ins(before timestamptz) returns int
    language sql security definer set search_path = public
    as $$
    with gone as (
        delete from sign_in_entry where at < least(before, now() - interval '12 months')
        returning 1)
    select count(*)::int from gone
$$;
