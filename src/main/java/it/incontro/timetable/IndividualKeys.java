package it.incontro.timetable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps under which individual somebody sits in a draft, after records were found to be one human being, or two. Where one
 * human being sits in two places, both placements keep the keys that they had, until somebody moves one of them.
 */
@Component
class IndividualKeys {

    /** That the person {@code x} of the seat {@code pp} sits in another place of the plan at the same time. */
    private static final String ELSEWHERE = """
        exists (select 1 from placement_person o join person ox on ox.id = o.person_id
            where o.plan_id = pp.plan_id and o.blocking and o.placement_id <> pp.placement_id
                and ox.individual_id = x.individual_id
                and tstzrange(o.starts_at, o.ends_at) && tstzrange(pp.starts_at, pp.ends_at))
        """;

    private final JdbcClient jdbc;

    IndividualKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In a plan that is being written. */
    void alignIn(UUID planId) {
        jdbc.sql("""
            update placement_person pp set individual_id = x.individual_id from person x
            where x.id = pp.person_id and pp.individual_id <> x.individual_id and pp.plan_id = :plan
                and not (pp.blocking and %s)
            """.formatted(ELSEWHERE)).param("plan", planId).update();
    }

    /** Of these persons in all open drafts. */
    void alignOf(Collection<UUID> persons) {
        SafetyNet.orConflict(() -> jdbc.sql("""
            update placement_person pp set individual_id = x.individual_id from person x
            where x.id = pp.person_id and pp.individual_id <> x.individual_id
                and pp.person_id = any(cast(:persons as uuid[]))
                and pp.plan_id in (select id from plan where kind = 'DRAFT' and discarded_at is null)
                and not (pp.blocking and %s)
            """.formatted(ELSEWHERE))
                .param("persons", SqlArrays.of(persons))
                .update());
    }

    /** Who sits in two places of a plan at once, by name and time. */
    List<Doubled> doubled(UUID planId) {
        return jdbc.sql("""
            select distinct %s as name, pp.starts_at from placement_person pp join person x on x.id = pp.person_id
            where pp.plan_id = :plan and pp.blocking
                and x.individual_id in (select individual_id from person group by 1 having count(*) > 1) and %s
            order by pp.starts_at, name
            """.formatted(Names.PERSON, ELSEWHERE))
                .param("plan", planId)
                .query(Doubled.class)
                .list();
    }

    /** Somebody in two places, at the beginning of one. */
    record Doubled(String name, Instant startsAt) {}
}
