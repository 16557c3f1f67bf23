package it.incontro.scheduling;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import it.incontro.identity.CurrentTenant;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.AnswerStatus;
import it.incontro.support.NotFound;
import it.incontro.timetable.PlacedMeeting;
import it.incontro.timetable.PlanService;
import it.incontro.timetable.StoreSolution;
import it.incontro.timetable.StoredPlan;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of a run. */
@Component
class RunSteps {

    private final SolverRuns runs;
    private final PlanService plans;
    private final DemandQueries demands;
    private final RunCheckpoints checkpoints;
    private final RunFindingsStore findings;
    private final RepairStore repairs;
    private final RunFixes fixes;
    private final ObjectProvider<SchedulerClient> jobs;
    private final Clock clock;

    RunSteps(
            SolverRuns runs,
            PlanService plans,
            DemandQueries demands,
            RunCheckpoints checkpoints,
            RunFindingsStore findings,
            RepairStore repairs,
            RunFixes fixes,
            ObjectProvider<SchedulerClient> jobs,
            Clock clock) {
        this.runs = runs;
        this.plans = plans;
        this.demands = demands;
        this.checkpoints = checkpoints;
        this.findings = findings;
        this.repairs = repairs;
        this.fixes = fixes;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    public Optional<Started> start(UUID runId) {
        SolverRun run = require(runId);
        if (!run.start(clock.instant())) {
            return Optional.empty();
        }
        BasePlan base = run.base();
        return Optional.of(new Started(
                CurrentTenant.required(),
                run.eventId(),
                runId,
                run.attempts(),
                run.scope(),
                run.preset(),
                run.limits(),
                base == null ? null : base.planId()));
    }

    @Transactional
    public void finish(Started run, RunSolver.Solved solved) {
        SolverRun row = requireHeld(run);
        Answer answer = solved.answer();
        if (!solved.exact()) {
            row.solveWithoutEngine();
        }
        if (answer.status() == AnswerStatus.INFEASIBLE || answer.status() == AnswerStatus.UNKNOWN) {
            row.finish(answer, null, false, clock.instant());
        } else {
            StoredPlan stored = store(row, answer.placed());
            row.finish(answer, stored.planId(), stored.adopted(), clock.instant());
        }
        findings.store(run.eventId(), run.runId(), answer);
        fixes.store(run.eventId(), run.runId(), answer.unplaced());
        if (answer.unplaced().stream().anyMatch(demand -> !demand.fixSought())) {
            lookForFixesLater(run.runId());
        }
        if (solved.repair() != null) {
            repairs.store(run.eventId(), run.runId(), solved.repair());
        }
        checkpoints.clear(run.runId());
    }

    @Transactional
    public void fail(Started run, String what) {
        requireHeld(run).fail(what, clock.instant());
        checkpoints.clear(run.runId());
    }

    /** Makes a draft of the best plan that a run had found when its last node died. */
    @Transactional
    public void keepBest(UUID runId) {
        SolverRun row = require(runId);
        var best = checkpoints.read(runId);
        if (row.isInterruptedWithoutPlan() && !best.isEmpty()) {
            StoredPlan stored = store(row, best);
            row.keep(stored.planId(), best.size(), stored.adopted());
            checkpoints.clear(runId);
            lookForFixesLater(runId);
        }
    }

    private void lookForFixesLater(UUID runId) {
        jobs.getObject().scheduleIfNotExists(FixSearchJob.instance(CurrentTenant.required(), runId), clock.instant());
    }

    private StoredPlan store(SolverRun run, List<it.incontro.scheduling.solver.PlacedMeeting> placed) {
        BasePlan base = run.base();
        UUID basePlanId = base == null ? null : base.planId();
        Set<UUID> fixed = demands.fixedIn(basePlanId);
        List<PlacedMeeting> meetings = placed.stream()
                .map(each -> meeting(each, fixed.contains(each.demandId())))
                .toList();
        Long revision = base == null ? null : base.revision();
        return plans.store(new StoreSolution(run.eventId(), basePlanId, revision, meetings));
    }

    private static PlacedMeeting meeting(it.incontro.scheduling.solver.PlacedMeeting placed, boolean fixed) {
        return new PlacedMeeting(
                placed.demandId(), placed.slotId(), placed.placeId(), placed.desk(), placed.personIds(), fixed);
    }

    /** The row, if this node may still write it: a run that was taken up elsewhere is not its own any more. */
    private SolverRun requireHeld(Started run) {
        SolverRun row = require(run.runId());
        if (!row.isCarriedOutBy(run.attempt())) {
            throw new RunLost(run.runId());
        }
        return row;
    }

    private SolverRun require(UUID runId) {
        return runs.findByOrganiserIdAndId(CurrentTenant.required(), runId)
                .orElseThrow(() -> new NotFound("solver run " + runId));
    }

    /** What a node needs to know of the run that it has taken. */
    record Started(
            UUID organiserId,
            UUID eventId,
            UUID runId,
            int attempt,
            RunScope scope,
            Preset preset,
            RunLimits limits,
            @Nullable UUID basePlanId) {}
}
