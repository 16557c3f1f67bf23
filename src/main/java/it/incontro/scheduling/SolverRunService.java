package it.incontro.scheduling;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.CurrentVisitor;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.timetable.PlanService;
import it.incontro.timetable.PlanView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Solver runs: asked for by the organiser, carried out by a job, seen while they go on. */
@Service
public class SolverRunService {

    private final SolverRuns runs;
    private final RunFindingsStore findings;
    private final RepairStore repairs;
    private final SolverThreads threads;
    private final PlanService plans;
    private final SchedulerClient jobs;
    private final AuditLog audit;
    private final Clock clock;

    SolverRunService(
            SolverRuns runs,
            RunFindingsStore findings,
            RepairStore repairs,
            SolverThreads threads,
            PlanService plans,
            SchedulerClient jobs,
            AuditLog audit,
            Clock clock) {
        this.runs = runs;
        this.findings = findings;
        this.repairs = repairs;
        this.threads = threads;
        this.plans = plans;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a new draft of the event's agenda; the job starts it within seconds.
     *
     * @throws Conflict if a run is under way for this event, or there is no draft to be repaired
     */
    @Transactional
    public UUID request(UUID eventId, RunScope scope, Preset preset, RunLimits limits) {
        Optional<PlanView> working = plans.working(eventId);
        if (scope == RunScope.REPAIR && working.isEmpty()) {
            throw new Conflict("scheduling.repair.no-draft");
        }
        BasePlan base =
                working.map(plan -> new BasePlan(plan.id(), plan.revision())).orElse(null);
        SolverRun run =
                new SolverRun(eventId, scope, preset, limits, base, CurrentVisitor.nameForAudit(), clock.instant());
        try {
            runs.saveAndFlush(run);
        } catch (DataIntegrityViolationException anotherIsOpen) {
            throw new Conflict("scheduling.run.under-way");
        }
        jobs.scheduleIfNotExists(SolverJob.instance(CurrentTenant.required(), run.id()), clock.instant());
        audit.record(eventId, "scheduling.run", "solver_run", run.id(), Map.of("scope", scope, "preset", preset));
        return run.id();
    }

    /** Asks a run to end with the best plan that it has. */
    @Transactional
    public void requestStop(UUID eventId, UUID runId) {
        require(eventId, runId).requestStop(clock.instant());
        audit.record(eventId, "scheduling.run-stop", "solver_run", runId, Map.of());
    }

    /** A run as it stands. */
    @Transactional(readOnly = true)
    public RunView find(UUID eventId, UUID runId) {
        return require(eventId, runId).view(clock.instant());
    }

    /** How well a run has reached its goals, and what made it impossible. */
    @Transactional(readOnly = true)
    public RunFindings findings(UUID eventId, UUID runId) {
        return findings.of(require(eventId, runId).id());
    }

    /** What a repair has changed; nothing of other runs. */
    @Transactional(readOnly = true)
    public Optional<RepairView> repair(UUID eventId, UUID runId) {
        return repairs.of(require(eventId, runId).id());
    }

    /** How many threads a run may take on this machine. */
    public int threads() {
        return threads.perRun();
    }

    /** The latest ten runs of an event, the newest first. */
    @Transactional(readOnly = true)
    public List<RunView> latest(UUID eventId) {
        Instant now = clock.instant();
        return runs.findTop10ByOrganiserIdAndEventIdOrderByCreatedAtDesc(CurrentTenant.required(), eventId).stream()
                .map(run -> run.view(now))
                .toList();
    }

    private SolverRun require(UUID eventId, UUID runId) {
        return runs.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, runId)
                .orElseThrow(() -> new NotFound("solver run " + runId));
    }
}
