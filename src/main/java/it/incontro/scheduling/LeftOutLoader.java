package it.incontro.scheduling;

import it.incontro.identity.CurrentTenant;
import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.Place;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.PlanChecker;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.Slot;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads what a run has left out. */
@Component
class LeftOutLoader {

    private final SolverRuns runs;
    private final ProblemLoader problems;
    private final RunFixes fixes;

    LeftOutLoader(SolverRuns runs, ProblemLoader problems, RunFixes fixes) {
        this.runs = runs;
        this.problems = problems;
        this.fixes = fixes;
    }

    /** Nothing if the run made no draft, or it was changed since, or is not possible any more in the event as it is now. */
    @Transactional(readOnly = true)
    public Optional<LeftOut> load(UUID runId) {
        return runs.findByOrganiserIdAndId(CurrentTenant.required(), runId)
                .filter(SolverRun::hasPlan)
                .filter(run -> fixes.isAsMade(run.resultPlan()))
                .flatMap(this::load);
    }

    private Optional<LeftOut> load(SolverRun run) {
        BasePlan base = run.base();
        SchedulingProblem problem =
                problems.load(run.eventId(), base == null ? null : base.planId(), run.scope(), run.preset());
        List<PlacedMeeting> plan = problems.draft(run.resultPlan());
        if (!isPossible(plan, problem)) {
            return Optional.empty();
        }
        Set<UUID> done = new HashSet<>(fixes.soughtBy(run.id()));
        plan.forEach(meeting -> done.add(meeting.demandId()));
        List<Demand> open = problem.demands().stream()
                .filter(demand -> !done.contains(demand.id()))
                .sorted(Comparator.comparing(Demand::rank))
                .toList();
        return Optional.of(new LeftOut(run.eventId(), problem, plan, fixes.placesMost(run.id()), open));
    }

    private static boolean isPossible(List<PlacedMeeting> plan, SchedulingProblem problem) {
        Set<UUID> demands = ids(problem.demands(), Demand::id);
        Set<UUID> slots = ids(problem.slots(), Slot::id);
        Set<UUID> places = ids(problem.places(), Place::id);
        return plan.stream()
                        .allMatch(meeting -> demands.contains(meeting.demandId())
                                && slots.contains(meeting.slotId())
                                && places.contains(meeting.placeId()))
                && new PlanChecker(problem).violations(plan).isEmpty();
    }

    private static <T> Set<UUID> ids(Collection<T> things, Function<T, UUID> id) {
        return things.stream().map(id).collect(Collectors.toSet());
    }
}
