package it.incontro.event;

import it.incontro.support.Rejected;
import java.sql.Date;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what an event's set-up has so far, and what a change of its details would contradict. */
@Component
class LayoutQueries {

    private final JdbcClient jdbc;

    LayoutQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    SetupCounts counts(UUID eventId) {
        return jdbc.sql("""
            select (select count(*) from event_day where event_id = :event) as days,
                (select count(*) from meeting_session where event_id = :event) as sessions,
                (select count(*) from meeting_slot where event_id = :event) as slots,
                (select count(*) from venue where event_id = :event) as venues,
                (select count(*) from meeting_point where event_id = :event) as points,
                (select coalesce(sum(desks), 0) from meeting_point where event_id = :event) as desks,
                (select count(*) from activity_window where event_id = :event) as windows,
                (select count(*) from event_team_member where event_id = :event) as team
            """).param("event", eventId).query(SetupCounts.class).single();
    }

    /** Throws {@link Rejected} if days would fall out of the event's dates, or a new zone would move times silently. */
    void refuseContradiction(EventView event, EventDetails details) {
        boolean dayOutside = jdbc.sql(
                        "select exists (select 1 from event_day where event_id = ? and date not between ? and ?)")
                .params(event.id(), Date.valueOf(details.startsOn()), Date.valueOf(details.endsOn()))
                .query(Boolean.class)
                .single();
        if (dayOutside && !details.endsOn().isBefore(details.startsOn())) {
            throw Rejected.field("startsOn", "event.details.day-outside");
        }
        SetupCounts counts = counts(event.id());
        if (!event.zone().equals(details.zone()) && counts.sessions() + counts.windows() > 0) {
            throw Rejected.field(
                    "zone", "event.details.zone-in-use", event.zone().getId());
        }
    }
}
