package it.incontro.scheduling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds runs whose node has died, and hands their jobs back. The job table would find them by itself after some missed
 * heartbeats, minutes later; the hold on a run tells at once, since it ends with the process.
 */
@Component
class DeadRuns {

    /** Between taking the job and taking the hold a node needs a moment. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;

    DeadRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Hands back the jobs of runs that nobody holds any more. Returns how many. */
    @Transactional
    public int handBack() {
        Timestamp taken = Timestamp.from(clock.instant().minus(GRACE));
        List<Taken> jobs =
                jdbc.sql("""
            select task_instance as run_id, version from scheduled_tasks
            where task_name = ? and picked and last_heartbeat < ?
            """).params(SolverJob.NAME, taken).query(Taken.class).list();
        return jobs.stream().filter(this::isDead).mapToInt(this::handBack).sum();
    }

    /** Nobody holds a dead run; until this transaction ends nobody can take it. */
    private boolean isDead(Taken job) {
        return jdbc.sql("select pg_try_advisory_xact_lock(" + RunHolds.KEY + ")")
                .param(job.runId())
                .query(Boolean.class)
                .single();
    }

    private int handBack(Taken job) {
        return jdbc.sql("""
            update scheduled_tasks
            set picked = false, picked_by = null, last_heartbeat = null, execution_time = ?, version = version + 1
            where task_name = ? and task_instance = ? and picked and version = ?
            """)
                .params(Timestamp.from(clock.instant()), SolverJob.NAME, job.runId(), job.version())
                .update();
    }

    record Taken(String runId, long version) {}
}
