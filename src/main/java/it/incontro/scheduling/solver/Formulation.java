package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import java.util.List;
import java.util.stream.IntStream;

/** The whole problem as a CP-SAT model. */
final class Formulation {

    private static final double NEARLY_FULL = 0.9;

    private final CpModel model = new CpModel();
    private final Choices choices;
    private final GoalModel goals;

    Formulation(CompactProblem problem, Required required) {
        boolean full = isNearlyFull(problem, required);
        Counting counting = new Counting(model, full);
        choices = new Choices(model, problem, required);
        Use use = new Use(model, problem, choices);
        goals = new GoalModel(model, problem, choices, use, required, !full);
        new HardRules(model, problem, choices).addAll(use, counting, required);
        int mostSpread = problem.index.problem().rules().mostBreakSpread();
        if (mostSpread != Integer.MAX_VALUE) {
            goals.breaks().limitSpread(mostSpread, counting);
        }
    }

    /** Whether nearly all desks are needed all the time. */
    private static boolean isNearlyFull(CompactProblem problem, Required required) {
        long placed = IntStream.range(0, problem.demands)
                .filter(required::mustBePlaced)
                .count();
        long desks = problem.pools.all().stream().mapToLong(Pools.Pool::desks).sum();
        return placed >= NEARLY_FULL * desks * problem.time.moments().length;
    }

    CpModel model() {
        return model;
    }

    Choices choices() {
        return choices;
    }

    GoalModel goals() {
        return goals;
    }

    /** Aims at a goal, with a plan to start from. */
    void prepare(Goal goal, List<Assignment> start) {
        goals.aimAt(goal);
        choices.hint(start);
    }
}
