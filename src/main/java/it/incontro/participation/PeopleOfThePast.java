package it.incontro.participation;

import it.incontro.identity.CurrentTenant;
import it.incontro.identity.RetentionPeriod;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People with whom the current organiser has had nothing to do for long enough. */
@Service
public class PeopleOfThePast {

    private static final String HATS = """
        select person_id, event_id from attendee
        union all select person_id, event_id from delegation_member
        union all select person_id, event_id from interpreter
        union all select person_id, event_id from agenda_item_person
        """;

    private final JdbcClient jdbc;

    PeopleOfThePast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody whose time is over. */
    public record Past(UUID personId, String name) {}

    /** Those who came: all their events ended before the limit; or who never came anywhere and were entered before it. */
    @Transactional(readOnly = true)
    public List<Past> whoCame(Instant now) {
        return find(
                RetentionPeriod.PERSONS, now, """
            not exists (select 1 from (%s) hat where hat.person_id = p.id and not %s)
            and (p.created_at < :limit or exists (select 1 from (%s) hat where hat.person_id = p.id))
            """.formatted(HATS, ParticipationRetention.OVER.formatted("hat"), HATS));
    }

    /** Those named in applications that came to nothing, for events that ended before the limit, and nowhere else. */
    @Transactional(readOnly = true)
    public List<Past> whoWereNotAdmitted(Instant now) {
        return find(RetentionPeriod.NOT_ADMITTED, now, """
            exists (select 1 from attendee hat where hat.person_id = p.id)
            and not exists (select 1 from attendee hat join participation a on a.id = hat.participation_id
                where hat.person_id = p.id and not (a.state in ('NOT_ADMITTED', 'WITHDRAWN') and %s))
            and not exists (select 1 from delegation_member where person_id = p.id)
            and not exists (select 1 from interpreter where person_id = p.id)
            and not exists (select 1 from agenda_item_person where person_id = p.id)
            """.formatted(ParticipationRetention.OVER.formatted("hat")));
    }

    /** Those who applied for a firm that took part already: nothing came of it but an answer to them. */
    @Transactional(readOnly = true)
    public List<Past> whoAppliedAgain(Instant now) {
        return find(RetentionPeriod.APPLIED_AGAIN, now, """
            p.created_at < :limit and exists (select 1 from audit_entry e where e.organiser_id = p.organiser_id
                and e.action = 'participation.apply-again' and e.details ->> 'person' = p.id::text)
            and not exists (select 1 from (%s) hat where hat.person_id = p.id)
            """.formatted(HATS));
    }

    private List<Past> find(RetentionPeriod period, Instant now, String condition) {
        return jdbc.sql("""
            select p.id as person_id, concat_ws(' ', p.given_name, p.family_name) as name from person p
            where p.organiser_id = :organiser and p.erased_at is null and %s order by p.family_name, p.given_name
            """.formatted(condition))
                .param("organiser", CurrentTenant.required())
                .param("limit", Timestamp.from(period.limit(now)))
                .query(Past.class)
                .list();
    }
}
