package it.incontro.scheduling;

import it.incontro.identity.CurrentTenant;
import it.incontro.scheduling.solver.Fix;
import it.incontro.scheduling.solver.UnplacedDemand;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what would place the requests that a run has left out. */
@Component
class RunFixes {

    private static final String REARRANGE = "Rearrange";
    private static final String NONE = "None";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RunFixes(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps what came of looking for the fixes of demands. */
    void store(UUID eventId, UUID runId, List<UnplacedDemand> unplaced) {
        Map<UUID, Optional<Fix>> found = new LinkedHashMap<>();
        unplaced.stream()
                .filter(UnplacedDemand::fixSought)
                .forEach(demand -> found.put(demand.demandId(), Optional.ofNullable(demand.fix())));
        insert(eventId, runId, found);
    }

    /** Keeps what was found later, unless the run is gone. */
    @Transactional
    public void add(UUID eventId, UUID runId, Map<UUID, Optional<Fix>> found) {
        boolean isThere = jdbc.sql("select exists (select 1 from solver_run where id = ?)")
                .param(runId)
                .query(Boolean.class)
                .single();
        if (isThere) {
            insert(eventId, runId, found);
        }
    }

    private void insert(UUID eventId, UUID runId, Map<UUID, Optional<Fix>> found) {
        List<Object[]> rows = new ArrayList<>();
        found.forEach((request, fix) -> rows.addAll(rows(eventId, runId, request, fix.orElse(null))));
        batches.batchUpdate("""
            insert into solver_run_fix (organiser_id, event_id, run_id, request_id, position, kind, subject_id, slot_id, item_id,
                limit_kind, new_limit, venue_too)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, rows);
    }

    /** A row for each change; one for a fix without any, and one if there is no fix. */
    private static List<Object[]> rows(UUID eventId, UUID runId, UUID requestId, @Nullable Fix fix) {
        if (fix == null || fix.changes().isEmpty()) {
            String kind = fix == null ? NONE : REARRANGE;
            return List.<Object[]>of(row(eventId, runId, requestId, 0, kind, Columns.EMPTY));
        }
        List<Object[]> rows = new ArrayList<>();
        for (Fix.Change change : fix.changes()) {
            String kind = change.getClass().getSimpleName();
            rows.add(row(eventId, runId, requestId, rows.size(), kind, Columns.of(change)));
        }
        return rows;
    }

    private static @Nullable Object[] row(
            UUID eventId, UUID runId, UUID requestId, int position, String kind, Columns columns) {
        return new @Nullable Object[] {
            CurrentTenant.required(),
            eventId,
            runId,
            requestId,
            position,
            kind,
            columns.subject,
            columns.slot,
            columns.item,
            columns.limitKind,
            columns.newLimit,
            columns.venueToo
        };
    }

    /** What a change says, in columns. */
    private record Columns(
            @Nullable UUID subject,
            @Nullable UUID slot,
            @Nullable UUID item,
            @Nullable String limitKind,
            @Nullable Integer newLimit,
            boolean venueToo) {

        private static final Columns EMPTY = new Columns(null, null, null, null, null, false);

        static Columns of(Fix.Change change) {
            return switch (change) {
                case Fix.RaiseLimit limit ->
                    new Columns(limit.partyId(), null, null, limit.kind().name(), limit.to(), false);
                case Fix.AllowPlace place -> new Columns(place.placeId(), null, null, null, null, false);
                case Fix.OneMoreDesk desk ->
                    new Columns(desk.placeId(), desk.slotId(), null, null, null, desk.venueToo());
                case Fix.FreePerson person -> new Columns(person.personId(), person.slotId(), null, null, null, false);
                case Fix.SkipItem left -> new Columns(left.personId(), null, left.itemId(), null, null, false);
                case Fix.OneMoreSlot after -> new Columns(null, after.afterSlotId(), null, null, null, false);
            };
        }
    }

    /**
     * What is known of fixes for requests that a draft leaves out, by request: empty where there is none, nothing where it
     * was not looked for.
     *
     * @return empty if the draft is not as a run has made it
     */
    Optional<Map<UUID, Optional<Fix>>> of(@Nullable UUID planId, List<UUID> requestIds) {
        if (planId == null || requestIds.isEmpty() || !isAsMade(planId)) {
            return Optional.empty();
        }
        Map<UUID, Optional<Fix>> fixes = new HashMap<>();
        Map<UUID, List<Fix.Change>> changes = new HashMap<>();
        jdbc.sql("""
            select f.request_id, f.kind, f.subject_id, f.slot_id, f.limit_kind, f.new_limit, f.venue_too, f.item_id
            from solver_run_fix f
            join solver_run r on r.id = f.run_id
            where r.result_plan_id = :plan and f.request_id in (:requests)
            order by f.request_id, f.position
            """).param("plan", planId).param("requests", requestIds).query(row -> {
            UUID request = row.getObject(1, UUID.class);
            String kind = row.getString(2);
            if (kind.equals(NONE)) {
                fixes.put(request, Optional.empty());
                return;
            }
            List<Fix.Change> ofRequest = changes.computeIfAbsent(request, id -> new ArrayList<>());
            if (!kind.equals(REARRANGE)) {
                ofRequest.add(change(row));
            }
        });
        changes.forEach((request, all) -> fixes.put(request, Optional.of(Fix.of(all))));
        return Optional.of(fixes);
    }

    /** The requests for which the run has looked already. */
    List<UUID> soughtBy(UUID runId) {
        return jdbc.sql("select distinct request_id from solver_run_fix where run_id = ?")
                .param(runId)
                .query(UUID.class)
                .list();
    }

    /** Whether the run has proven that no plan places more. */
    boolean placesMost(UUID runId) {
        return jdbc.sql("""
            select coalesce(bool_and(proven), false) from solver_run_goal where run_id = ? and goal <> 'BREAKS'
            """).param(runId).query(Boolean.class).single();
    }

    /** Whether a draft is as a run has made it. */
    boolean isAsMade(@Nullable UUID planId) {
        return jdbc.sql("""
            select exists (select 1 from plan p join solver_run r on r.result_plan_id = p.id
                where p.id = ? and p.revision = 0)
            """).param(1, planId, Types.OTHER).query(Boolean.class).single();
    }

    private static Fix.Change change(ResultSet row) throws SQLException {
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
            case "SkipItem" ->
                new Fix.SkipItem(Objects.requireNonNull(subject), Objects.requireNonNull(row.getObject(8, UUID.class)));
            case "OneMoreSlot" -> new Fix.OneMoreSlot(Objects.requireNonNull(slot));
            default -> throw new IllegalStateException("Unknown change " + row.getString(2));
        };
    }
}
