package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Solves without native code: a flow says what can be placed at most ({@link FlowBound}), and a local search finds a plan
 * ({@link LocalSearch}). Proves only what the bounds prove: that is often the placed weight, and breaks only where there
 * are none. The same input gives the same plan under a limit of effort.
 */
public final class LocalSearchMeetingSolver implements MeetingSolver {

    private final LongSupplier nanoTime;

    /** A solver that reads the system's elapsed time. */
    public LocalSearchMeetingSolver() {
        this(System::nanoTime);
    }

    LocalSearchMeetingSolver(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public Answer solve(
            SchedulingProblem problem,
            Limits limits,
            List<PlacedMeeting> start,
            Consumer<Progress> onBetter,
            BooleanSupplier stopRequested) {
        Watch watch = new Watch(limits, problem.rules().order(), onBetter, stopRequested, nanoTime);
        ProblemIndex index = new ProblemIndex(problem);
        List<Conflict> conflicts = new LockConflicts(index).find();
        if (!conflicts.isEmpty()) {
            return Answer.infeasible(conflicts, watch.seconds());
        }
        CompactProblem compact = new CompactProblem(index);
        return solve(compact, compact.assignments(start), limits, watch);
    }

    /** Solves from a plan, of which whatever breaks no rule is taken over. */
    static Answer solve(CompactProblem problem, List<Assignment> start, Limits limits, Watch watch) {
        return solve(problem, start, limits, watch, FlowBound.withShares(problem));
    }

    static Answer solve(CompactProblem problem, List<Assignment> start, Limits limits, Watch watch, FlowBound bound) {
        watch.keepTimeForFixes();
        LocalSearch search = new LocalSearch(problem, bound, watch, limits.threads(), limits.seed());
        search.onBetter(plan -> {
            List<PlacedMeeting> better = new Desking(problem).assign(plan);
            watch.found(countsOf(problem, better), better, bound.of(Goal.RANK_WEIGHT));
            watch.rethrow();
        });
        List<Assignment> found = search.run(start, watch.secondsLeft(), watch.effortLeft());
        watch.rethrow();
        if (!search.standing().isLegal()) {
            return Answer.unknown(watch.seconds());
        }
        List<PlacedMeeting> plan = new Desking(problem).assign(found);
        PlanCounts counts = countsOf(problem, plan);
        watch.found(counts, plan, bound.of(Goal.RANK_WEIGHT));
        watch.rethrow();
        return new AnswerWriter(problem.index, plan, counts).write(results(problem, counts, bound), watch);
    }

    private static PlanCounts countsOf(CompactProblem problem, List<PlacedMeeting> plan) {
        return PlanCounts.of(problem.index, plan);
    }

    static List<GoalResult> results(CompactProblem problem, PlanCounts counts, FlowBound bound) {
        List<GoalResult> results = new ArrayList<>();
        boolean earlierProven = true;
        for (Goal goal : problem.index.problem().rules().order().goals()) {
            long value = counts.valueOf(goal);
            long best = earlierProven ? bound.afterBestOfEarlier(goal) : bound.of(goal);
            earlierProven &= value == best;
            results.add(new GoalResult(goal, value, best, earlierProven));
        }
        return results;
    }
}
