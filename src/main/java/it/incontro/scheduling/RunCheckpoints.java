package it.incontro.scheduling;

import it.incontro.identity.CurrentTenant;
import it.incontro.scheduling.solver.PlacedMeeting;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the best plan of each run that is under way, so that it outlives the node. */
@Component
class RunCheckpoints {

    private static final TypeReference<List<PlacedMeeting>> PLAN = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    RunCheckpoints(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps this plan instead of the one before. */
    @Transactional
    public void store(UUID eventId, UUID runId, List<PlacedMeeting> plan) {
        jdbc.sql("""
            insert into solver_run_checkpoint (organiser_id, event_id, run_id, stored_at, plan)
            values (:organiser, :event, :run, :at, cast(:plan as jsonb))
            on conflict (run_id) do update set stored_at = excluded.stored_at, plan = excluded.plan
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("run", runId)
                .param("at", Timestamp.from(clock.instant()))
                .param("plan", json.writeValueAsString(plan))
                .update();
    }

    /** The best plan that is known of a run; empty if none is. */
    @Transactional(readOnly = true)
    public List<PlacedMeeting> read(UUID runId) {
        return jdbc.sql("select plan from solver_run_checkpoint where run_id = ?")
                .param(runId)
                .query(String.class)
                .optional()
                .map(plan -> json.readValue(plan, PLAN))
                .orElse(List.of());
    }

    /** Forgets the plan of a run that has ended. */
    @Transactional
    public void clear(UUID runId) {
        jdbc.sql("delete from solver_run_checkpoint where run_id = ?")
                .param(runId)
                .update();
    }
}
