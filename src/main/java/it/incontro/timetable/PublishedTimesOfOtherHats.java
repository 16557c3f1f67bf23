package it.incontro.timetable;

import it.incontro.participation.TakenTime;
import it.incontro.participation.TimesOfOtherHats;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When somebody is called away in another hat by the version that holds. */
@Component
class PublishedTimesOfOtherHats implements TimesOfOtherHats {

    private final JdbcClient jdbc;
    private final Clock clock;

    PublishedTimesOfOtherHats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<TakenTime> of(UUID eventId, UUID personId) {
        return jdbc.sql("""
            select pp.starts_at, pp.ends_at from person p
            join person h on h.individual_id = p.individual_id and h.id <> p.id
            join placement_person pp on pp.person_id = h.id and pp.blocking
            where p.id = :person and pp.plan_id = (
                select id from plan where event_id = :event and number is not null and stopped_at is null
                    and effective_at <= :now order by number desc limit 1)
            """)
                .param("event", eventId)
                .param("person", personId)
                .param("now", Timestamp.from(clock.instant()))
                .query(TakenTime.class)
                .list();
    }
}
