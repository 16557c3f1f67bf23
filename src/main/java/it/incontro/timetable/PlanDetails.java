package it.incontro.timetable;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands in a plan, read whole: one statement each, whatever the size. */
@Service
public class PlanDetails {

    private final JdbcClient jdbc;

    PlanDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The meetings of a plan in the order of time and place. */
    @Transactional(readOnly = true)
    public List<PlacedMeetingRow> meetings(UUID eventId, UUID planId) {
        return jdbc.sql("""
            select l.id as placement_id, m.id as meeting_id, r.id as request_id, r.asker_id, r.target_id,
                %s as asker_name, %s as target_name, l.slot_id, p.id as point_id, p.name as point_name,
                v.id as venue_id, v.name as venue_name, l.desk, p.desks, l.starts_at, l.ends_at, l.fixed
            from placement l join meeting m on m.id = l.meeting_id join meeting_request r on r.id = m.request_id
            join meeting_point p on p.id = l.meeting_point_id join venue v on v.id = p.venue_id
            where l.event_id = ? and l.plan_id = ?
            order by l.starts_at, p.position, p.name, l.desk
            """.formatted(Names.ASKER, Names.TARGET))
                .params(eventId, planId)
                .query(PlacedMeetingRow.class)
                .list();
    }

    /** The agenda items of a plan in the order of time. */
    @Transactional(readOnly = true)
    public List<PlacedItemRow> items(UUID eventId, UUID planId) {
        return jdbc.sql("""
            select l.id as placement_id, i.id as item_id, i.kind, i.title_en, i.title_it, l.starts_at, l.ends_at,
                coalesce(i.location, v.name) as place, l.blocking,
                (select count(*) from placement_person pp where pp.placement_id = l.id) as persons
            from placement l join agenda_item i on i.id = l.agenda_item_id left join venue v on v.id = i.venue_id
            where l.event_id = ? and l.plan_id = ? order by l.starts_at, l.ends_at, i.id
            """).params(eventId, planId).query(PlacedItemRow.class).list();
    }

    /** The times that persons spend at blocking placements of a plan. */
    @Transactional(readOnly = true)
    public List<OccupiedRow> occupied(UUID eventId, UUID planId) {
        return jdbc.sql("""
            select person_id, placement_id, starts_at, ends_at from placement_person
            where event_id = ? and plan_id = ? and blocking
            """).params(eventId, planId).query(OccupiedRow.class).list();
    }
}
