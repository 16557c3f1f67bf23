package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads attendees with their names, never with contact data. */
@Component
class AttendeeQueries {

    private static final String VIEW = """
        select a.id, a.participation_id, a.person_id, a.job_title, a.languages, a.contact, coalesce(t.number, 1) as agenda,
            coalesce(p.honorific || ' ', '') || p.given_name || ' ' || p.family_name as name
        from attendee a join person p on p.id = a.person_id left join team t on t.id = a.team_id
        where a.organiser_id = :organiser and a.event_id = :event
        """;
    private static final String ORDER = " order by a.contact desc, p.family_name, p.given_name, a.id";

    private final JdbcClient jdbc;

    AttendeeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AttendeeView> of(UUID eventId, UUID participationId) {
        return jdbc.sql(VIEW + "and a.participation_id = :participation" + ORDER)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("participation", participationId)
                .query(AttendeeQueries::view)
                .list();
    }

    Map<UUID, List<AttendeeView>> ofEvent(UUID eventId) {
        return jdbc
                .sql(VIEW + ORDER)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .query(AttendeeQueries::view)
                .list()
                .stream()
                .collect(Collectors.groupingBy(AttendeeView::participationId, LinkedHashMap::new, Collectors.toList()));
    }

    private static AttendeeView view(ResultSet row, int number) throws SQLException {
        Array languages = row.getArray("languages");
        return new AttendeeView(
                row.getObject("id", UUID.class),
                row.getObject("participation_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getString("job_title"),
                List.of((String[]) languages.getArray()),
                row.getBoolean("contact"),
                row.getInt("agenda"));
    }
}
