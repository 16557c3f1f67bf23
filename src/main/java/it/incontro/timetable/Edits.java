package it.incontro.timetable;

import it.incontro.identity.CurrentTenant;
import it.incontro.identity.CurrentVisitor;
import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of edits by hand, from which the last can be undone. */
@Component
class Edits {

    private final JdbcClient jdbc;
    private final Clock clock;

    Edits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes where a meeting stood before and after an edit; null where it did not stand. */
    void note(Plan plan, UUID meetingId, @Nullable Spot before, @Nullable Spot after, List<UUID> personsBefore) {
        jdbc.sql("""
            insert into plan_edit (id, organiser_id, event_id, plan_id, revision, meeting_id, before_slot, before_point,
                before_desk, before_fixed, after_slot, after_point, after_desk, after_fixed, before_persons, created_by,
                created_at)
            values (:id, :organiser, :event, :plan, :revision, :meeting, :beforeSlot, :beforePoint, :beforeDesk,
                :beforeFixed, :afterSlot, :afterPoint, :afterDesk, :afterFixed, cast(:persons as uuid[]), :by, :at)
            """)
                .param("id", Ids.next())
                .param("organiser", CurrentTenant.required())
                .param("event", plan.eventId())
                .param("plan", plan.id())
                .param("revision", plan.revision())
                .param("meeting", meetingId)
                .param("beforeSlot", before == null ? null : before.slotId())
                .param("beforePoint", before == null ? null : before.pointId())
                .param("beforeDesk", before == null ? null : before.desk())
                .param("beforeFixed", before == null ? null : before.fixed())
                .param("afterSlot", after == null ? null : after.slotId())
                .param("afterPoint", after == null ? null : after.pointId())
                .param("afterDesk", after == null ? null : after.desk())
                .param("afterFixed", after == null ? null : after.fixed())
                .param("persons", SqlArrays.of(personsBefore))
                .param("by", CurrentVisitor.nameForAudit())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The last edit that was not undone. */
    Optional<Edit> last(UUID planId) {
        return jdbc.sql("""
            select id, meeting_id, before_slot, before_point, before_desk, before_fixed, after_slot, after_point,
                after_desk, after_fixed, array_to_string(before_persons, ',') as before_persons
            from plan_edit where plan_id = ? and undone_at is null order by revision desc limit 1
            """).param(planId).query(Edit.class).optional();
    }

    void undone(UUID editId) {
        jdbc.sql("update plan_edit set undone_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", editId)
                .update();
    }

    /** The meetings edited since a revision, by the names of the two sides. */
    String namesSince(UUID planId, long revision) {
        List<String> names = jdbc.sql("""
            select distinct %s || ' – ' || %s as pair
            from plan_edit e join meeting m on m.id = e.meeting_id join meeting_request r on r.id = m.request_id
            where e.plan_id = :plan and e.revision > :revision order by pair limit 6
            """.formatted(Names.ASKER, Names.TARGET))
                .param("plan", planId)
                .param("revision", revision)
                .query(String.class)
                .list();
        return String.join("; ", names);
    }

    /** An edit as it is undone. */
    record Edit(
            UUID id,
            UUID meetingId,
            @Nullable UUID beforeSlot,
            @Nullable UUID beforePoint,
            @Nullable Integer beforeDesk,
            @Nullable Boolean beforeFixed,
            @Nullable UUID afterSlot,
            @Nullable UUID afterPoint,
            @Nullable Integer afterDesk,
            @Nullable Boolean afterFixed,
            String beforePersons) {

        @Nullable
        Spot before() {
            return spot(beforeSlot, beforePoint, beforeDesk, beforeFixed);
        }

        @Nullable
        Spot after() {
            return spot(afterSlot, afterPoint, afterDesk, afterFixed);
        }

        List<UUID> persons() {
            return beforePersons.isEmpty()
                    ? List.of()
                    : List.of(beforePersons.split(",")).stream()
                            .map(UUID::fromString)
                            .toList();
        }

        private static @Nullable Spot spot(
                @Nullable UUID slot, @Nullable UUID point, @Nullable Integer desk, @Nullable Boolean fixed) {
            return slot == null || point == null || desk == null
                    ? null
                    : new Spot(slot, point, desk, Boolean.TRUE.equals(fixed));
        }
    }
}
