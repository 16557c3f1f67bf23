set lock_timeout = '5s';

-- A person's agenda, and all persons of a plan.
create index ix_placement_person_plan on placement_person (plan_id, person_id);

-- A whole plan is written at once: without fresh statistics the next statements would still be planned for the few rows
-- of before, and read thousands of rows for each row. Only the owner of a table may gather its statistics.
create function refresh_meeting_statistics() returns void
    language plpgsql security definer set search_path = public
    as $$
begin
    analyze meeting, meeting_request, meeting_slot, meeting_point, person, participation, company, buyer, attendee, plan;
end
$$;

create function refresh_placement_statistics() returns void
    language plpgsql security definer set search_path = public
    as $$
begin
    analyze placement, placement_person;
end
$$;
