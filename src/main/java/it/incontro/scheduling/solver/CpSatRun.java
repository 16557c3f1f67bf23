package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One run: a bound and a first plan without the solver, then goal after goal, each kept for those after it. Of events that
 * are too large for the model as a whole, only the local search makes plans; the bound is the same.
 */
final class CpSatRun {

    /** So many possibilities to place single demands fit into a model that is worth its time. */
    private static final long LARGEST_MODEL = 80_000;

    /** So much of the time left an earlier goal may take, so that the later ones get their turn. */
    private static final double SHARE_OF_EARLIER_GOALS = 0.6;

    /** Goals that end early leave time to earlier ones that were cut short. */
    private static final int MOST_ROUNDS = 4;

    private static final double SHARE_OF_START = 0.2;
    private static final double SECONDS_OF_START_PER_DEMAND = 0.003;

    /** Where everything is required, the race for the fewest breaks comes at once and brings a local search of its own. */
    private static final double SECONDS_OF_START_IF_REQUIRED = 0.02;

    private static final double EFFORT_OF_START = 0.1;

    private final CompactProblem problem;
    private final Limits limits;
    private final Watch watch;
    private final GoalOrder order;
    private final FlowBound flow;
    private final Incumbent incumbent;
    private final GoalRaces races;
    private final List<GoalResult> results = new ArrayList<>();

    CpSatRun(CompactProblem problem, Limits limits, Watch watch, LongSupplier nanoTime) {
        this.problem = problem;
        this.limits = limits;
        this.watch = watch;
        order = problem.index.problem().rules().order();
        flow = FlowBound.withShares(problem);
        incumbent = new Incumbent(problem, watch, flow.of(Goal.RANK_WEIGHT));
        races = new GoalRaces(problem, limits, watch, flow, nanoTime);
        if (!isSettled(Goal.RANK_WEIGHT)) {
            watch.keepTimeForFixes();
        }
    }

    Answer run(List<Assignment> start) {
        if (problem.possibilities() > LARGEST_MODEL) {
            return LocalSearchMeetingSolver.solve(problem, start, limits, watch, flow);
        }
        begin(start);
        for (int round = 0;
                round == 0 || (round < MOST_ROUNDS && !areProven(results) && !watch.isNearlyOver());
                round++) {
            results.clear();
            for (Goal goal : order.goals()) {
                if (reach(goal) == Race.Outcome.INFEASIBLE) {
                    return Answer.infeasible(
                            new RequiredConflicts(problem.index, limits, watch).find(), watch.seconds());
                }
            }
        }
        watch.rethrow();
        Incumbent.Found best = incumbent.best();
        return best == null
                ? Answer.unknown(watch.seconds())
                : new AnswerWriter(problem.index, best.plan(), best.counts()).write(finalResults(best), watch);
    }

    /** A plan to begin with, where the local search finds one; with everything that simply fits. */
    private void begin(List<Assignment> start) {
        double effort = EFFORT_OF_START * limits.effort();
        double seconds = Double.isFinite(effort)
                ? SHARE_OF_START * limits.seconds()
                : Math.min(SHARE_OF_START * limits.seconds(), secondsOfStart());
        LocalSearch search = new LocalSearch(problem, flow, watch, limits.threads(), limits.seed());
        List<Assignment> found = search.run(start, seconds, effort);
        if (search.standing().isLegal()) {
            incumbent.offer(found);
        }
        watch.rethrow();
    }

    private double secondsOfStart() {
        return isSettled(Goal.RANK_WEIGHT)
                ? SECONDS_OF_START_IF_REQUIRED
                : SECONDS_OF_START_PER_DEMAND * Math.max(100, problem.demands);
    }

    /** Optimises one goal and keeps its value for the goals after it. */
    private Race.Outcome reach(Goal goal) {
        boolean earlierProven = areProven(results);
        long simple = earlierProven ? flow.afterBestOfEarlier(goal) : flow.of(goal);
        boolean last = goal == order.goals().getLast();
        Race race = new Race(goal, incumbent, watch, simple);
        if (!race.isOver() && !watch.isOver() && !(isSettled(goal) && !last)) {
            races.run(race, incumbent, last ? 1 : SHARE_OF_EARLIER_GOALS);
            watch.rethrow();
        }
        if (race.outcome() == Race.Outcome.INFEASIBLE) {
            return Race.Outcome.INFEASIBLE;
        }
        Incumbent.Found best = incumbent.best();
        if (best != null) {
            // Without the best values of the earlier goals, a bound for this one would not be true of all plans.
            GoalResult result = result(goal, best, earlierProven ? race.bound() : simple, earlierProven);
            results.add(result);
            races.keep(goal, best.counts(), result.proven());
        }
        return race.outcome();
    }

    /** Whether all plans have the same value. */
    private boolean isSettled(Goal goal) {
        return switch (goal) {
            case GUARANTEES, RANK_WEIGHT, FAIR_SHARE ->
                problem.index.problem().demands().stream().allMatch(Demand::isRequired);
            default -> false;
        };
    }

    private static boolean areProven(List<GoalResult> some) {
        return some.stream().allMatch(GoalResult::proven);
    }

    private GoalResult result(Goal goal, Incumbent.Found best, long bound, boolean earlierProven) {
        long value = best.counts().valueOf(goal);
        boolean proven = earlierProven && (value == bound || isSettled(goal));
        return new GoalResult(goal, value, proven ? value : bound, proven);
    }

    /** A later goal may have improved an earlier one that was not proven: the values are those of the last plan. */
    private List<GoalResult> finalResults(Incumbent.Found best) {
        List<GoalResult> last = new ArrayList<>();
        for (Goal goal : order.goals()) {
            long bound = results.stream()
                    .filter(result -> result.goal() == goal)
                    .mapToLong(GoalResult::bound)
                    .findFirst()
                    .orElse(flow.of(goal));
            last.add(result(goal, best, bound, areProven(last)));
        }
        return last;
    }
}
