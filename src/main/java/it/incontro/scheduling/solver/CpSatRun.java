package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import java.util.ArrayList;
import java.util.List;

/** One run: a first plan without search, then goal after goal, then whatever still fits, and the reasons. */
final class CpSatRun {

    /** So much of the time left an earlier goal may take, so that the later ones get their turn. */
    private static final double SHARE_OF_EARLIER_GOALS = 0.6;

    private static final double ROUNDING = 1e-6;

    private final ProblemIndex index;
    private final Limits limits;
    private final Watch watch;
    private final GreedyFill fill;
    private final Pools pools;
    private final CpModel model = new CpModel();
    private final Choices choices;
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
    }

    Answer run() {
        new HardRules(model, index, choices).addAll(pools);
        GoalModel goals = new GoalModel(model, index, choices);
        for (Goal goal : Goal.values()) {
            results.add(reach(goal, goals));
        }
        return new AnswerWriter(index, plan, counts).write(finalResults(), watch);
    }

    /** Optimises one goal and keeps its value for the goals after it. */
    private GoalResult reach(Goal goal, GoalModel goals) {
        long simple = GoalModel.simpleBound(goal, index.problem());
        boolean earlierProven = results.stream().allMatch(GoalResult::proven);
        if (watch.isOver()) {
            return result(goal, simple, earlierProven);
        }
        if (counts.valueOf(goal) == simple) {
            keep(goal, goals);
            return result(goal, simple, earlierProven);
        }
        LinearExpr expression = goals.expression(goal);
        StageSearch.Result found = search(goal, expression);
        if (found.isPlan()) {
            accept(new DeskAssignment(index).assign(found.taken()));
        }
        keep(goal, goals);
        // Without the best values of the earlier goals, a bound for this one would not be true of all plans.
        boolean isBound = found.isPlan() && earlierProven;
        return result(goal, isBound ? tighter(goal, simple, found.bound()) : simple, earlierProven);
    }

    private GoalResult result(Goal goal, long bound, boolean earlierProven) {
        long value = counts.valueOf(goal);
        return new GoalResult(goal, value, bound, earlierProven && value == bound);
    }

    private StageSearch.Result search(Goal goal, LinearExpr expression) {
        model.clearObjective();
        if (GoalModel.isMaximised(goal)) {
            model.maximize(expression);
        } else {
            model.minimize(expression);
        }
        choices.hint(plan, pools);
        double share = goal == Goal.BREAKS ? 1 : SHARE_OF_EARLIER_GOALS;
        return new StageSearch(model, choices, limits, watch).run(share, (taken, bound) -> {
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
        if (reached.isBetterThan(counts)) {
            plan = filled;
            counts = reached;
        }
    }

    private void keep(Goal goal, GoalModel goals) {
        if (GoalModel.isMaximised(goal)) {
            model.addGreaterOrEqual(goals.expression(goal), counts.valueOf(goal));
        } else if (goal != Goal.BREAKS) {
            model.addLessOrEqual(goals.expression(goal), counts.valueOf(goal));
        }
    }

    private static long tighter(Goal goal, long simple, double bound) {
        return GoalModel.isMaximised(goal)
                ? Math.min(simple, (long) Math.floor(bound + ROUNDING))
                : Math.max(simple, (long) Math.ceil(bound - ROUNDING));
    }

    /** A later goal may have improved an earlier one that was not proven: the values are those of the last plan. */
    private List<GoalResult> finalResults() {
        List<GoalResult> last = new ArrayList<>();
        for (GoalResult reached : results) {
            boolean earlierProven = last.stream().allMatch(GoalResult::proven);
            last.add(result(reached.goal(), reached.bound(), earlierProven));
        }
        return last;
    }
}
