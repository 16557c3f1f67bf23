package it.incontro.scheduling;

import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.Progress;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes how far a run is, in short transactions, and only for the node that has taken it last. */
@Component
class RunProgress {

    private final JdbcClient jdbc;
    private final RunCheckpoints checkpoints;
    private final Clock clock;

    RunProgress(JdbcClient jdbc, RunCheckpoints checkpoints, Clock clock) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Notes that the run goes on, and what it has found so far. It writes past the entity, so that it never competes with
     * an organiser's wish to stop.
     *
     * @return whether it is to stop
     * @throws RunLost if another node has taken the run, or it has ended
     */
    @Transactional
    public boolean note(RunSteps.Started run, @Nullable Progress found, int demands) {
        return jdbc.sql("""
            update solver_run set seen_at = :now, demanded = :demands, placed = coalesce(:placed, placed),
                weight = coalesce(:weight, weight), weight_bound = coalesce(:bound, weight_bound),
                breaks = coalesce(:breaks, breaks)
            where id = :run and state = 'RUNNING' and attempts = :attempt
            returning stop_requested_at is not null
            """)
                .param("now", Timestamp.from(now()))
                .param("demands", demands)
                .param("placed", found == null ? null : found.placed(), Types.INTEGER)
                .param("weight", found == null ? null : found.weight(), Types.BIGINT)
                .param("bound", found == null ? null : found.weightBound(), Types.BIGINT)
                .param("breaks", found == null ? null : found.breaks(), Types.INTEGER)
                .param("run", run.runId())
                .param("attempt", run.attempt())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new RunLost(run.runId()));
    }

    /** Keeps the best plan so far. */
    void keep(RunSteps.Started run, List<PlacedMeeting> plan) {
        checkpoints.store(run.eventId(), run.runId(), plan);
    }
}
