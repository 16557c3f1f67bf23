package it.incontro.scheduling.solver;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The best plan of a run so far. Several threads may bring plans. */
final class Incumbent {

    private final CompactProblem problem;
    private final GoalOrder order;
    private final Watch watch;
    private final long weightBound;
    private @Nullable Found best;

    /** A plan with its desks and counts. */
    record Found(List<Assignment> assignments, List<PlacedMeeting> plan, PlanCounts counts) {}

    Incumbent(CompactProblem problem, Watch watch, long weightBound) {
        this.problem = problem;
        this.order = problem.index.problem().rules().order();
        this.watch = watch;
        this.weightBound = weightBound;
    }

    /** Takes the plan if it is better than the best so far. */
    synchronized void offer(List<Assignment> assignments) {
        List<PlacedMeeting> plan = new Desking(problem).assign(assignments);
        if (plan.size() < assignments.size()) {
            // Where sessions overlap, a desk can be missing although the counts allowed the meeting.
            plan = new GreedyFill(problem.index).fill(plan);
            if (!holdsWhatIsRequired(plan)) {
                return;
            }
        }
        PlanCounts counts = PlanCounts.of(problem.index, plan);
        Found before = best;
        if (before == null || counts.isBetterThan(before.counts(), order)) {
            best = new Found(problem.assignments(plan), plan, counts);
            watch.found(counts, plan, weightBound);
        }
    }

    private boolean holdsWhatIsRequired(List<PlacedMeeting> plan) {
        Set<UUID> placed = plan.stream().map(PlacedMeeting::demandId).collect(Collectors.toSet());
        return problem.index.problem().demands().stream()
                .allMatch(demand -> !demand.wishes().required() || placed.contains(demand.id()));
    }

    synchronized @Nullable Found best() {
        return best;
    }

    /** The value that the best plan has in a goal, or null if there is no plan. */
    @Nullable
    Long valueOf(Goal goal) {
        Found found = best();
        return found == null ? null : found.counts().valueOf(goal);
    }
}
