set lock_timeout = '5s';

-- Who sits in a meeting to interpret, said where it is placed: so published versions go on naming whoever it was.
alter table placement_person add column interprets boolean not null default false;

-- Once for the versions that are published already, too; the owner does not work for a tenant.
alter table placement_person disable trigger person_of_published_plan_stays;
alter table placement_person disable trigger person_is_not_moved_into_published_plan;
alter table placement_person no force row level security;
alter table placement no force row level security;
alter table meeting no force row level security;
alter table meeting_request no force row level security;
alter table interpreter no force row level security;
alter table attendee no force row level security;
update placement_person pp
set interprets = true
from placement p join meeting m on m.id = p.meeting_id join meeting_request r on r.id = m.request_id
where p.id = pp.placement_id
    and exists (select 1 from interpreter i where i.event_id = pp.event_id and i.person_id = pp.person_id)
    and not exists (
        select 1 from attendee a where a.person_id = pp.person_id and a.participation_id in (r.asker_id, r.target_id));
alter table attendee force row level security;
alter table interpreter force row level security;
alter table meeting_request force row level security;
alter table meeting force row level security;
alter table placement force row level security;
alter table placement_person force row level security;
alter table placement_person enable trigger person_is_not_moved_into_published_plan;
alter table placement_person enable trigger person_of_published_plan_stays;

create index ix_placement_person_interprets on placement_person (organiser_id, person_id) where interprets;
