package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import java.util.ArrayList;
import java.util.List;

/** One run: a first plan without search, then goal after goal, then whatever still fits, and the reasons. */
final class CpSatRun {

    /** So much of the time left an earlier goal may take, so that the later ones get their turn. */
    private static final double SHARE_OF_EARLIER_GOALS = 0.6;

    /** Goals that end early leave time to earlier ones that were cut short. */
    private static final int MOST_ROUNDS = 4;

    private static final double ROUNDING = 1e-6;

    private final ProblemIndex index;
    private final Limits limits;
    private final Watch watch;
    private final GreedyFill fill;
    private final Pools pools;
    private final CpModel model = new CpModel();
    private final Choices choices;
    private final GoalModel goals;
    private final List<GoalResult> results = new ArrayList<>();
    private List<PlacedMeeting> plan;
    private PlanCounts counts;

    CpSatRun(ProblemIndex index, Limits limits, Watch watch) {
        this.index = index;
        this.limits = limits;
        this.watch = watch;
        fill = new GreedyFill(index);
        plan = fill.fill(List.of());
        counts = PlanCounts.of(index, plan);
        watch.found(counts, GoalModel.simpleBound(Goal.RANK_WEIGHT, index.problem()));
        watch.rethrow();
        pools = new Pools(index);
        choices = new Choices(model, index, pools);
        goals = new GoalModel(model, index, choices);
    }

    Answer run() {
        new HardRules(model, index, choices).addAll(pools);
        for (int round = 0;
                round == 0 || (round < MOST_ROUNDS && !areProven(results) && !watch.isNearlyOver());
                round++) {
            results.clear();
            for (Goal goal : List.of(Goal.GUARANTEES, Goal.RANK_WEIGHT, Goal.BREAKS)) {
                results.add(reach(goal));
            }
        }
        return new AnswerWriter(index, plan, counts).write(finalResults(), watch);
    }

    /** Optimises one goal and keeps its value for the goals after it. */
    private GoalResult reach(Goal goal) {
        long simple = GoalModel.simpleBound(goal, index.problem());
        boolean earlierProven = areProven(results);
        if (watch.isOver()) {
            return result(goal, simple, earlierProven);
        }
        if (counts.valueOf(goal) == simple) {
            goals.keep(goal, counts, true);
            return result(goal, simple, earlierProven);
        }
        StageSearch.Result found = search(goal);
        if (found.isPlan()) {
            accept(new DeskAssignment(index).assign(found.taken()));
        }
        // Without the best values of the earlier goals, a bound for this one would not be true of all plans.
        boolean isBound = found.isPlan() && earlierProven;
        GoalResult result = result(goal, isBound ? tighter(goal, simple, found.bound()) : simple, earlierProven);
        goals.keep(goal, counts, result.proven());
        return result;
    }

    private static boolean areProven(List<GoalResult> some) {
        return some.stream().allMatch(GoalResult::proven);
    }

    private GoalResult result(Goal goal, long bound, boolean earlierProven) {
        long value = counts.valueOf(goal);
        return new GoalResult(goal, value, bound, earlierProven && value == bound);
    }

    private StageSearch.Result search(Goal goal) {
        goals.aimAt(goal);
        choices.hint(plan, pools);
        double share = goal == Goal.BREAKS ? 1 : SHARE_OF_EARLIER_GOALS;
        return new StageSearch(model, choices, limits, watch).run(goal, share, (taken, bound) -> {
            long weightBound = goal == Goal.RANK_WEIGHT ? (long) Math.floor(bound + ROUNDING) : weightBound();
            watch.found(PlanCounts.of(index, new DeskAssignment(index).assign(taken)), weightBound);
        });
    }

    private long weightBound() {
        return results.stream()
                .filter(result -> result.goal() == Goal.RANK_WEIGHT)
                .mapToLong(GoalResult::bound)
                .findFirst()
                .orElse(GoalModel.simpleBound(Goal.RANK_WEIGHT, index.problem()));
    }

    private void accept(List<PlacedMeeting> found) {
        List<PlacedMeeting> filled = fill.fill(found);
        PlanCounts reached = PlanCounts.of(index, filled);
        if (reached.isBetterThan(counts, index.problem().rules().order())) {
            plan = filled;
            counts = reached;
        }
    }

    private static long tighter(Goal goal, long simple, double bound) {
        return goal.isMaximised()
                ? Math.min(simple, (long) Math.floor(bound + ROUNDING))
                : Math.max(simple, (long) Math.ceil(bound - ROUNDING));
    }

    /** A later goal may have improved an earlier one that was not proven: the values are those of the last plan. */
    private List<GoalResult> finalResults() {
        List<GoalResult> last = new ArrayList<>();
        for (GoalResult reached : results) {
            last.add(result(reached.goal(), reached.bound(), areProven(last)));
        }
        return last;
    }
}
