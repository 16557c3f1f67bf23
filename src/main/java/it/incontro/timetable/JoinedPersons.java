package it.incontro.timetable;

import it.incontro.identity.IndividualListener;
import it.incontro.participation.ClashesOfPersons;
import it.incontro.participation.PersonClash;
import it.incontro.support.Text;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes records that were joined or parted for one individual or two in all open drafts; published versions stay as read. */
@Component
class JoinedPersons implements IndividualListener, ClashesOfPersons {

    private final IndividualKeys keys;
    private final JdbcClient jdbc;

    JoinedPersons(IndividualKeys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @Override
    public void changed(Set<UUID> personIds) {
        keys.alignOf(personIds);
    }

    @Override
    public List<PersonClash> between(UUID eventId, UUID one, UUID other) {
        return jdbc.sql("""
            select %s as one_en, %s as one_it, %s as other_en, %s as other_it,
                greatest(a.starts_at, b.starts_at) as starts_at
            from placement_person a join placement_person b on b.plan_id = a.plan_id and b.placement_id <> a.placement_id
                and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
            join plan n on n.id = a.plan_id
            where n.event_id = :event and n.working and a.blocking and b.blocking
                and a.person_id = :one and b.person_id = :other
            order by starts_at
            """.formatted(title("en", "a"), title("it", "a"), title("en", "b"), title("it", "b")))
                .param("event", eventId)
                .param("one", one)
                .param("other", other)
                .query((row, number) -> new PersonClash(
                        new Text(row.getString(1), row.getString(2)),
                        new Text(row.getString(3), row.getString(4)),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    private static String title(String language, String seat) {
        return """
            (select coalesce(i.title_%1$s, %2$s || ' – ' || %3$s) from placement l
                left join agenda_item i on i.id = l.agenda_item_id
                left join meeting m on m.id = l.meeting_id left join meeting_request r on r.id = m.request_id
                where l.id = %4$s.placement_id)
            """.formatted(language, Names.ASKER, Names.TARGET, seat);
    }
}
