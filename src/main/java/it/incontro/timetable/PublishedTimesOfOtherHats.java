package it.incontro.timetable;

import it.incontro.identity.CurrentTenant;
import it.incontro.participation.NotFree;
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

    @Override
    public List<NotFree> ofParticipation(UUID eventId, UUID participationId) {
        return jdbc.sql("""
            with hat as (
                select h.id, p.given_name || ' ' || p.family_name as name from attendee a
                join person p on p.id = a.person_id
                join person h on h.individual_id = p.individual_id and h.id <> p.id
                where a.organiser_id = :organiser and a.participation_id = :participation
                    and not exists (select 1 from attendee own
                        where own.participation_id = a.participation_id and own.person_id = h.id))
            select distinct hat.name, taken.starts_at, taken.ends_at from hat join lateral (
                select pp.starts_at, pp.ends_at from placement_person pp
                where pp.person_id = hat.id and pp.blocking and pp.plan_id = (
                    select id from plan where event_id = :event and number is not null and stopped_at is null
                        and effective_at <= :now order by number desc limit 1)
                union all
                select u.starts_at, u.ends_at from unavailability u where u.event_id = :event and u.person_id = hat.id
            ) taken on true order by taken.starts_at, hat.name
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("participation", participationId)
                .param("now", Timestamp.from(clock.instant()))
                .query(NotFree.class)
                .list();
    }
}
