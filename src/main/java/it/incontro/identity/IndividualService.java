package it.incontro.identity;

import it.incontro.support.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which records are one human being. Only somebody who knows says so: the named one by a proven address, or the organiser
 * with both records side by side. What was said of two records is remembered, and can be said otherwise later.
 */
@Service
public class IndividualService {

    private final JdbcClient jdbc;
    private final ObjectProvider<IndividualListener> listeners;
    private final Clock clock;

    IndividualService(JdbcClient jdbc, ObjectProvider<IndividualListener> listeners, Clock clock) {
        this.jdbc = jdbc;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Notes that two records are one human being: from now on nobody can place them in two places at once. */
    @Transactional
    public void join(UUID one, UUID other) {
        decide(one, other, true);
    }

    /** Notes that two records are two human beings, also if they were held for one until now. */
    @Transactional
    public void part(UUID one, UUID other) {
        decide(one, other, false);
    }

    private void decide(UUID one, UUID other, boolean same) {
        if (one.equals(other)) {
            throw new NotFound("a pair of person " + one + " alone");
        }
        Map<UUID, UUID> before = individuals(one, other);
        if (!before.keySet().containsAll(Set.of(one, other))) {
            throw new NotFound("persons " + one + " and " + other);
        }
        jdbc.sql("""
            insert into person_pair (organiser_id, one_id, other_id, same, decided_by, decided_at)
            values (:organiser, least(:one, :other), greatest(:one, :other), :same, :by, :now)
            on conflict (one_id, other_id)
                do update set same = excluded.same, decided_by = excluded.decided_by, decided_at = excluded.decided_at
            """)
                .param("organiser", CurrentTenant.required())
                .param("one", one)
                .param("other", other)
                .param("same", same)
                .param("by", CurrentVisitor.nameForAudit())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        regroup(before);
    }

    /** The persons of both individuals, locked, each with its individual. */
    private Map<UUID, UUID> individuals(UUID one, UUID other) {
        Map<UUID, UUID> found = new HashMap<>();
        jdbc.sql("""
            select id, individual_id from person
            where individual_id in (select individual_id from person where organiser_id = :organiser and id in (:pair))
            order by id for no key update
            """)
                .param("organiser", CurrentTenant.required())
                .param("pair", List.of(one, other))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return found;
    }

    private void regroup(Map<UUID, UUID> before) {
        Set<UUID> changed = new HashSet<>();
        groups(before.keySet()).forEach((person, individual) -> {
            if (!individual.equals(before.get(person))) {
                jdbc.sql("update person set individual_id = ? where id = ?")
                        .params(individual, person)
                        .update();
                changed.add(person);
            }
        });
        if (!changed.isEmpty()) {
            listeners.orderedStream().forEach(listener -> listener.changed(changed));
        }
    }

    /** Whoever is joined to whom, also by way of others; a group goes by its oldest record. */
    private Map<UUID, UUID> groups(Set<UUID> persons) {
        Map<UUID, UUID> groups = persons.stream().collect(Collectors.toMap(id -> id, id -> id));
        jdbc.sql(
                        "select one_id, other_id from person_pair where same and one_id in (:persons) and other_id in (:persons)")
                .param("persons", persons)
                .query(row -> {
                    UUID one = Objects.requireNonNull(groups.get(row.getObject(1, UUID.class)));
                    UUID other = Objects.requireNonNull(groups.get(row.getObject(2, UUID.class)));
                    UUID older = one.toString().compareTo(other.toString()) <= 0 ? one : other;
                    groups.replaceAll((id, group) -> group.equals(one) || group.equals(other) ? older : group);
                });
        return groups;
    }
}
