package it.incontro.scheduling;

import it.incontro.identity.CurrentTenant;
import it.incontro.scheduling.solver.Fix;
import it.incontro.scheduling.solver.UnplacedDemand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what would place the requests that a run has left out. */
@Component
class RunFixes {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RunFixes(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void store(UUID eventId, UUID runId, List<UnplacedDemand> unplaced) {
        List<Object[]> rows = new ArrayList<>();
        for (UnplacedDemand demand : unplaced) {
            Fix fix = demand.fix();
            if (fix != null) {
                rows.add(row(eventId, runId, demand.demandId(), fix));
            }
        }
        batches.batchUpdate("""
            insert into solver_run_fix (organiser_id, event_id, run_id, request_id, kind, subject_id, slot_id, limit_kind,
                new_limit, venue_too)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, rows);
    }

    private static @Nullable Object[] row(UUID eventId, UUID runId, UUID requestId, Fix fix) {
        UUID subject = null;
        UUID slot = null;
        String limitKind = null;
        Integer newLimit = null;
        boolean venueToo = false;
        switch (fix) {
            case Fix.Rearrange none -> {}
            case Fix.RaiseLimit limit -> {
                subject = limit.partyId();
                limitKind = limit.kind().name();
                newLimit = limit.to();
            }
            case Fix.AllowPlace place -> subject = place.placeId();
            case Fix.OneMoreDesk desk -> {
                subject = desk.placeId();
                slot = desk.slotId();
                venueToo = desk.venueToo();
            }
            case Fix.FreePerson person -> {
                subject = person.personId();
                slot = person.slotId();
            }
            case Fix.OneMoreSlot after -> slot = after.afterSlotId();
        }
        return new @Nullable Object[] {
            CurrentTenant.required(),
            eventId,
            runId,
            requestId,
            fix.getClass().getSimpleName(),
            subject,
            slot,
            limitKind,
            newLimit,
            venueToo
        };
    }

    /** The fixes for requests that a draft leaves out, by request; none if the draft was changed since it was made. */
    Map<UUID, Fix> of(@Nullable UUID planId, List<UUID> requestIds) {
        if (planId == null || requestIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Fix> fixes = new HashMap<>();
        jdbc.sql("""
            select f.request_id, f.kind, f.subject_id, f.slot_id, f.limit_kind, f.new_limit, f.venue_too
            from solver_run_fix f
            join solver_run r on r.id = f.run_id
            join plan p on p.id = r.result_plan_id and p.revision = 0
            where p.id = :plan and f.request_id in (:requests)
            """).param("plan", planId).param("requests", requestIds).query(row -> {
            fixes.put(row.getObject(1, UUID.class), fix(row));
        });
        return fixes;
    }

    private static Fix fix(ResultSet row) throws SQLException {
        UUID subject = row.getObject(3, UUID.class);
        UUID slot = row.getObject(4, UUID.class);
        return switch (row.getString(2)) {
            case "RaiseLimit" ->
                new Fix.RaiseLimit(
                        Objects.requireNonNull(subject), Fix.LimitKind.valueOf(row.getString(5)), row.getInt(6));
            case "AllowPlace" -> new Fix.AllowPlace(Objects.requireNonNull(subject));
            case "OneMoreDesk" ->
                new Fix.OneMoreDesk(Objects.requireNonNull(slot), Objects.requireNonNull(subject), row.getBoolean(7));
            case "FreePerson" -> new Fix.FreePerson(Objects.requireNonNull(subject), Objects.requireNonNull(slot));
            case "OneMoreSlot" -> new Fix.OneMoreSlot(Objects.requireNonNull(slot));
            default -> new Fix.Rearrange();
        };
    }
}
