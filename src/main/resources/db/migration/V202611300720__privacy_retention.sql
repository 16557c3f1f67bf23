set lock_timeout = '5s';

-- The daily job's own record: once a day for each organiser, whatever node it runs on.
create table retention_run (
    organiser_id uuid        not null constraint fk_retention_run_organiser references organiser,
    day          date        not null,
    ran_at       timestamptz not null,
    discarded    jsonb       not null default '{}',
    constraint pk_retention_run primary key (organiser_id, day)
);

call protect_tenant_rows('retention_run');

-- Nobody deletes from the log. What is older than the ordinary limitation period goes, by this and by nothing else: whoever
-- asks for more gets only that.
create function forget_old_audit_entries(before timestamptz) returns int
    language sql security definer set search_path = public
    as $$
    with gone as (
        delete from audit_entry
        where organiser_id = current_organiser() and at < least(before, now() - interval '10 years')
        returning 1)
    select count(*)::int from gone
$$;
