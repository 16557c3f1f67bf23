set lock_timeout = '5s';

-- The last guard of what the application sees to: whoever changes the staff, an owner stays. It waits for others who
-- change the same organisation's staff, so that it sees what they have done.
create function keep_an_owner() returns trigger
    language plpgsql
    as $$
begin
    perform 1 from organiser where id = old.organiser_id for update;
    if found and not exists (
        select 1 from staff_member
        where organiser_id = old.organiser_id and role = 'OWNER' and suspended_at is null)
    then
        raise exception 'organiser % needs an owner', old.organiser_id
            using errcode = 'check_violation', constraint = 'ck_staff_member_owner';
    end if;
    return null;
end
$$;

create constraint trigger ck_staff_member_owner after update or delete on staff_member
    deferrable initially deferred
    for each row when (old.role = 'OWNER')
    execute function keep_an_owner();
