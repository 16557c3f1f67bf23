package it.incontro.event;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where and when an event's meetings can be: its slots, meeting points, venues and the ways between them. */
@Service
public class EventLayout {

    private final JdbcClient jdbc;

    EventLayout(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All meeting slots, in time order. */
    @Transactional(readOnly = true)
    public List<SlotView> slots(UUID eventId) {
        return jdbc.sql("""
            select s.id, s.session_id, d.id as day_id, d.date, s.starts_at, s.ends_at, e.changeover_minutes
            from meeting_slot s join meeting_session e on e.id = s.session_id join event_day d on d.id = e.day_id
            where s.event_id = ? order by s.starts_at
            """).param(eventId).query(SlotView.class).list();
    }

    /** All meeting points, in the organiser's order. */
    @Transactional(readOnly = true)
    public List<PointView> points(UUID eventId) {
        return jdbc.sql("""
            select p.id, p.name, p.kind, p.desks, p.position, v.id as venue_id, v.name as venue_name
            from meeting_point p join venue v on v.id = p.venue_id
            where p.event_id = ? order by p.position, p.name
            """).param(eventId).query(PointView.class).list();
    }

    /** All venues by name. */
    @Transactional(readOnly = true)
    public List<VenueView> venues(UUID eventId) {
        return jdbc.sql("select id, name, address, max_meetings_at_once from venue where event_id = ? order by name")
                .param(eventId)
                .query(VenueView.class)
                .list();
    }

    /** The ways between venues that take time. */
    @Transactional(readOnly = true)
    public List<TravelView> travel(UUID eventId) {
        return jdbc.sql("select from_venue, to_venue, minutes from venue_travel where event_id = ?")
                .param(eventId)
                .query(TravelView.class)
                .list();
    }
}
