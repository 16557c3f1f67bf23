package it.incontro.scheduling;

import it.incontro.identity.CurrentTenant;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.Progress;
import it.incontro.support.NotFound;
import it.incontro.timetable.PlacedMeeting;
import it.incontro.timetable.PlanService;
import it.incontro.timetable.StoreSolution;
import it.incontro.timetable.StoredPlan;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The short transactions of a run. */
@Component
class RunSteps {

    private final SolverRuns runs;
    private final PlanService plans;
    private final DemandQueries demands;
    private final Clock clock;

    RunSteps(SolverRuns runs, PlanService plans, DemandQueries demands, Clock clock) {
        this.runs = runs;
        this.plans = plans;
        this.demands = demands;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
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
                run.scope(),
                run.limits(),
                base == null ? null : base.planId(),
                base == null ? null : base.revision()));
    }

    /** Notes how far the search is, and tells whether it is to stop. */
    @Transactional
    public boolean noteProgress(UUID runId, @Nullable Progress progress, int demands) {
        SolverRun run = require(runId);
        if (progress != null) {
            run.note(progress, demands);
        }
        return run.stopIsRequested();
    }

    @Transactional
    public void finish(Started run, Answer answer) {
        Set<UUID> fixed = demands.fixedIn(run.basePlanId());
        List<PlacedMeeting> meetings = answer.placed().stream()
                .map(placed -> meeting(placed, fixed.contains(placed.demandId())))
                .toList();
        StoredPlan stored =
                plans.store(new StoreSolution(run.eventId(), run.basePlanId(), run.baseRevision(), meetings));
        require(run.runId()).finish(answer, stored.planId(), stored.adopted(), clock.instant());
    }

    @Transactional
    public void finishWithoutPlan(UUID runId, Answer answer) {
        require(runId).finish(answer, null, false, clock.instant());
    }

    @Transactional
    public void fail(UUID runId, String what) {
        require(runId).fail(what, clock.instant());
    }

    private static PlacedMeeting meeting(it.incontro.scheduling.solver.PlacedMeeting placed, boolean fixed) {
        return new PlacedMeeting(
                placed.demandId(), placed.slotId(), placed.placeId(), placed.desk(), placed.personIds(), fixed);
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
            RunScope scope,
            RunLimits limits,
            @Nullable UUID basePlanId,
            @Nullable Long baseRevision) {}
}
