package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import it.incontro.identity.IndividualListener;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps one row for each human being at an event: made with their first hat, gone with their last, one when records are
 * found to be one person and two again when they are parted.
 */
@Service
public class EventPersonService implements IndividualListener {

    /** Who wears a hat at an event: event and person. */
    private static final String HATS = """
        (select event_id, person_id from attendee where organiser_id = :organiser
            union select event_id, person_id from delegation_member where organiser_id = :organiser
            union select event_id, person_id from interpreter where organiser_id = :organiser)
        """;

    private final JdbcClient jdbc;
    private final Clock clock;

    EventPersonService(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A person's row at an event, in whatever hat they are looked for. */
    @Transactional(readOnly = true)
    public Optional<EventPersonView> find(UUID eventId, UUID personId) {
        return jdbc.sql("""
            select e.individual_id, e.badge_code, e.arrival, e.departure, e.checked_in_at, e.reached_at
            from event_person e join person p on p.individual_id = e.individual_id
            where e.organiser_id = :organiser and e.event_id = :event and p.id = :person and e.merged_into is null
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("person", personId)
                .query(EventPersonView.class)
                .optional();
    }

    /** The person on whose badge a code stands, also if they had another badge before two records were found to be one. */
    @Transactional(readOnly = true)
    public Optional<EventPersonView> findByBadge(UUID eventId, String code) {
        return jdbc.sql("""
            select e.individual_id, e.badge_code, e.arrival, e.departure, e.checked_in_at, e.reached_at
            from event_person b join event_person e on e.event_id = b.event_id
                and e.individual_id = coalesce(b.merged_into, b.individual_id)
            where b.organiser_id = :organiser and b.event_id = :event and b.badge_code = :code
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("code", code)
                .query(EventPersonView.class)
                .optional();
    }

    /** Somebody got a hat at an event. */
    @Transactional(propagation = Propagation.MANDATORY)
    void come(UUID eventId, UUID personId) {
        jdbc.sql("""
            insert into event_person (id, version, organiser_id, event_id, individual_id, badge_code, created_at)
            select :id, 0, organiser_id, :event, individual_id, :code, :now from person
            where organiser_id = :organiser and id = :person
            on conflict (event_id, individual_id) do update set merged_into = null, version = event_person.version + 1
            """)
                .param("id", Ids.next())
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("person", personId)
                .param("code", BadgeCode.fresh())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Somebody lost a hat; the row goes with the last one, unless they were there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void leave(UUID eventId, UUID personId) {
        jdbc.sql("""
            delete from event_person e using person p
            where e.organiser_id = :organiser and e.event_id = :event and p.id = :person
                and p.individual_id in (e.individual_id, e.merged_into) and e.checked_in_at is null
                and not exists (select 1 from %s hat join person h on h.id = hat.person_id
                    where hat.event_id = e.event_id and h.individual_id = p.individual_id)
            """.formatted(HATS))
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("person", personId)
                .update();
    }

    /** Records were joined or parted: at each of their events, one row for each individual that wears a hat there. */
    @Override
    public void changed(Set<UUID> personIds) {
        jdbc.sql("""
            select distinct hat.event_id, hat.person_id from %s hat join person p on p.id = hat.person_id
            where p.individual_id in (select individual_id from person where id in (:persons))
                or p.id in (:persons)
            """.formatted(HATS))
                .param("organiser", CurrentTenant.required())
                .param("persons", personIds)
                .query(Hat.class)
                .list()
                .forEach(hat -> come(hat.eventId(), hat.personId()));
        mergeThoseWhoAreOthersNow();
    }

    /** What was known under a record that is another individual now holds for that one; kept, should they be parted. */
    private void mergeThoseWhoAreOthersNow() {
        jdbc.sql("""
            with gone as (
                update event_person e set merged_into = p.individual_id, version = e.version + 1
                from person p
                where e.organiser_id = :organiser and p.id = e.individual_id and p.individual_id <> e.individual_id
                    and e.merged_into is distinct from p.individual_id
                returning e.event_id, p.individual_id as now_id, e.arrival, e.departure, e.checked_in_at, e.reached_at)
            update event_person e set version = e.version + 1,
                arrival = coalesce(e.arrival, gone.arrival), departure = coalesce(e.departure, gone.departure),
                checked_in_at = least(e.checked_in_at, gone.checked_in_at), reached_at = least(e.reached_at, gone.reached_at)
            from gone where e.event_id = gone.event_id and e.individual_id = gone.now_id
            """).param("organiser", CurrentTenant.required()).update();
    }

    private record Hat(UUID eventId, UUID personId) {}
}
