-- What must hold in every database of Incontro, whatever has happened to it. One line for each rule, with the number of rows
-- that break it: all are 0. To be run by a superuser, who sees the rows of all organisers (bin/check-invariants).
select 'nobody is in two places at once' as invariant, count(*) as broken
from placement_person a
    join placement_person b on b.plan_id = a.plan_id and b.person_id = a.person_id and b.placement_id > a.placement_id
        and a.blocking and b.blocking
        and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
union all
select 'no desk has two meetings at once', count(*)
from placement a
    join placement b on b.plan_id = a.plan_id and b.meeting_point_id = a.meeting_point_id and b.desk = a.desk
        and b.id > a.id and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
union all
select 'persons sit where and when their placement is', count(*)
from placement_person p join placement m on m.id = p.placement_id
where (p.plan_id, p.starts_at, p.ends_at, p.blocking, p.organiser_id, p.event_id)
    is distinct from (m.plan_id, m.starts_at, m.ends_at, m.blocking, m.organiser_id, m.event_id)
union all
select 'a plan has a meeting once', count(*)
from (select from placement where meeting_id is not null group by plan_id, meeting_id having count(*) > 1) as twice
union all
select 'an event has one working draft at most', count(*)
from (select from plan where working group by event_id having count(*) > 1) as several
union all
select 'only drafts are worked on', count(*) from plan where working and (kind <> 'DRAFT' or discarded_at is not null)
union all
select 'versions of an event are numbered once', count(*)
from (select from plan where number is not null group by event_id, number having count(*) > 1) as twice
union all
select 'meetings of a version have people', count(*)
from placement m join plan v on v.id = m.plan_id
where v.kind <> 'DRAFT' and m.meeting_id is not null
    and not exists (select from placement_person p where p.placement_id = m.id)
union all
select 'two participations have one request', count(*)
from (select from meeting_request where state not in ('REDIRECTED', 'WITHDRAWN', 'EXPIRED', 'DECLINED')
      group by event_id, least(asker_id, target_id), greatest(asker_id, target_id) having count(*) > 1) as twice
union all
select 'a placed meeting belongs to the event of its plan', count(*)
from placement m join meeting g on g.id = m.meeting_id
where (m.organiser_id, m.event_id) is distinct from (g.organiser_id, g.event_id)
union all
select 'every event is in its organiser''s hands', count(*)
from event e left join organiser o on o.id = e.organiser_id where o.id is null
union all
select 'every organiser has an owner', count(*)
from organiser o where not exists (select from staff_member s where s.organiser_id = o.id and s.role = 'OWNER')
union all
select 'every tenant table is under row security', count(*)
from pg_class t
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = t.oid and a.attname = 'organiser_id' and not a.attisdropped
where t.relkind in ('r', 'p') and t.relname not in ('account_organiser', 'event_directory', 'link_token')
    and not (t.relrowsecurity and t.relforcerowsecurity)
union all
select 'the application owns nothing', count(*)
from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
where pg_get_userbyid(t.relowner) = 'incontro_app'
union all
select 'the application cannot rewrite its logs', count(*)
from (values ('audit_entry'), ('sign_in_entry')) as log (name)
where has_table_privilege('incontro_app', log.name, 'update') or has_table_privilege('incontro_app', log.name, 'delete')
    or has_table_privilege('incontro_app', log.name, 'truncate')
union all
select 'every rule of the tables is in force', count(*)
from pg_constraint c join pg_namespace n on n.oid = c.connamespace and n.nspname = 'public' where not c.convalidated
union all
select 'every index is whole', count(*) from pg_index i where not i.indisvalid
order by broken desc, invariant;
