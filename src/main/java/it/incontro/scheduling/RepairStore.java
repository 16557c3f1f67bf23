package it.incontro.scheduling;

import it.incontro.identity.CurrentTenant;
import it.incontro.scheduling.solver.MeetingChange;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.RepairAnswer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what a repair has changed, and why. */
@Component
class RepairStore {

    /** So many changes are listed; the comparison of the two drafts shows them all. */
    static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RepairStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void store(UUID eventId, UUID runId, RepairAnswer repair) {
        UUID organiser = CurrentTenant.required();
        jdbc.sql("""
            insert into solver_run_repair
                (organiser_id, event_id, run_id, people, least_people, lost, least_lost, kept_proof, people_proof)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        organiser,
                        eventId,
                        runId,
                        repair.peopleTouched(),
                        repair.leastPeople(),
                        repair.lost(),
                        repair.leastLost(),
                        repair.keptProof().name(),
                        repair.peopleProof().name())
                .update();
        List<MeetingChange> changes = repair.changes();
        batches.batchUpdate(
                """
            insert into solver_run_change (organiser_id, event_id, run_id, position, request_id, kind, cause, subject_id)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
                IntStream.range(0, changes.size())
                        .mapToObj(i -> row(organiser, eventId, runId, i, changes.get(i)))
                        .toList());
    }

    private static @Nullable Object[] row(
            UUID organiser, UUID eventId, UUID runId, int position, MeetingChange change) {
        return new @Nullable Object[] {
            organiser,
            eventId,
            runId,
            position,
            change.demandId(),
            kindOf(change).name(),
            change.cause().getClass().getSimpleName(),
            subjectOf(change.cause())
        };
    }

    private static RepairView.Kind kindOf(MeetingChange change) {
        PlacedMeeting before = change.before();
        PlacedMeeting after = change.after();
        if (before == null) {
            return RepairView.Kind.ADDED;
        }
        if (after == null) {
            return RepairView.Kind.DROPPED;
        }
        if (!after.slotId().equals(before.slotId())) {
            return RepairView.Kind.TIME;
        }
        boolean stays = after.placeId().equals(before.placeId()) && after.desk() == before.desk();
        return stays ? RepairView.Kind.PEOPLE : RepairView.Kind.PLACE;
    }

    private static @Nullable UUID subjectOf(MeetingChange.Cause cause) {
        return switch (cause) {
            case MeetingChange.PersonAway away -> away.personId();
            case MeetingChange.PlaceClosed closed -> closed.placeId();
            case MeetingChange.MadeRoom room -> room.demandId();
            case MeetingChange.SlotClosed closed -> closed.slotId();
            case MeetingChange.PeopleChanged changed -> null;
            case MeetingChange.Withdrawn withdrawn -> null;
            case MeetingChange.LockedElsewhere locked -> null;
            case MeetingChange.Required required -> null;
            case MeetingChange.RuledOut out -> null;
        };
    }

    Optional<RepairView> of(UUID runId) {
        return jdbc.sql("""
            select (select count(*) from solver_run_change c where c.run_id = r.run_id), people, least_people,
                lost, least_lost, kept_proof, people_proof
            from solver_run_repair r where run_id = ?
            """)
                .param(runId)
                .query((row, number) -> new RepairView(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        RepairAnswer.Proof.valueOf(row.getString(6)),
                        RepairAnswer.Proof.valueOf(row.getString(7)),
                        changes(runId)))
                .optional();
    }

    private List<RepairView.Change> changes(UUID runId) {
        return jdbc.sql("""
            with named_request as (
                select r.id, ac.legal_name || coalesce(' · ' || ab.division, '') as asker_name,
                    tc.legal_name || coalesce(' · ' || tb.division, '') as target_name
                from meeting_request r
                join participation a on a.id = r.asker_id
                join company ac on ac.id = a.company_id left join buyer ab on ab.id = a.buyer_id
                join participation t on t.id = r.target_id
                join company tc on tc.id = t.company_id left join buyer tb on tb.id = t.buyer_id
                where r.event_id = (select event_id from solver_run_repair where run_id = :run)
            )
            select x.request_id, r.asker_name, r.target_name, x.kind, x.cause,
                coalesce(s.given_name || ' ' || s.family_name, point.name, other.asker_name || ' – ' || other.target_name)
                    as subject
            from solver_run_change x
            join named_request r on r.id = x.request_id
            left join person s on s.id = x.subject_id
            left join meeting_point point on point.id = x.subject_id
            left join named_request other on other.id = x.subject_id
            where x.run_id = :run order by x.position limit :shown
            """)
                .param("run", runId)
                .param("shown", SHOWN)
                .query(RepairView.Change.class)
                .list();
    }
}
