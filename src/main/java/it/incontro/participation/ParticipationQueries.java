package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads participations with their names. */
@Component
class ParticipationQueries {

    /** The name of a participation of the aliases {@code c} (company) and {@code b} (buyer). */
    static final String NAME = "c.legal_name || coalesce(' · ' || b.division, '')";

    static final String JOINED = """
        from participation p
            join company c on c.id = p.company_id
            left join buyer b on b.id = p.buyer_id
        """;

    /** As {@link #JOINED}, for queries in which {@code p} is a person. */
    static final String JOINED_AS_T = """
        from participation t
            join company c on c.id = t.company_id
            left join buyer b on b.id = t.buyer_id
        """;

    private static final String VIEW = "select p.id, p.event_id, p.side, p.state, " + NAME + """
         as name, p.company_id, p.buyer_id, p.meeting_point_id, p.max_meetings_per_day, p.max_meetings,
        p.min_meetings
        """ + JOINED;

    private final JdbcClient jdbc;

    ParticipationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ParticipationView> find(UUID eventId, UUID id) {
        return jdbc.sql(VIEW + "where p.organiser_id = ? and p.event_id = ? and p.id = ?")
                .params(CurrentTenant.required(), eventId, id)
                .query(ParticipationView.class)
                .optional();
    }

    List<ParticipationView> admitted(UUID eventId) {
        return jdbc.sql(VIEW
                        + "where p.organiser_id = ? and p.event_id = ? and p.state = 'ADMITTED' order by"
                        + " lower(c.legal_name), b.division")
                .params(CurrentTenant.required(), eventId)
                .query(ParticipationView.class)
                .list();
    }

    /** The most meetings in all that the event allows a participation without a limit of its own; null without one. */
    @Nullable
    Integer mostMeetings(UUID eventId) {
        return jdbc.sql("select max_meetings from event where organiser_id = ? and id = ?")
                .params(CurrentTenant.required(), eventId)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single()
                .orElse(null);
    }

    boolean exists(UUID eventId, UUID id) {
        return find(eventId, id).isPresent();
    }
}
