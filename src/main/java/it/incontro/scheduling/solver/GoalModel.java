package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The goals as expressions of the model. Their variables are made when the goal's turn comes. */
final class GoalModel {

    private final CpModel model;
    private final ProblemIndex index;
    private final Choices choices;

    GoalModel(CpModel model, ProblemIndex index, Choices choices) {
        this.model = model;
        this.index = index;
        this.choices = choices;
    }

    static boolean isMaximised(Goal goal) {
        return goal == Goal.RANK_WEIGHT;
    }

    /** What no plan can better, before any search. */
    static long simpleBound(Goal goal, SchedulingProblem problem) {
        RankWeights weights = RankWeights.of(problem.demands());
        return isMaximised(goal)
                ? problem.demands().stream()
                        .mapToLong(d -> weights.of(d.rank()))
                        .sum()
                : 0;
    }

    LinearExpr expression(Goal goal) {
        return switch (goal) {
            case GUARANTEES -> shortfall();
            case RANK_WEIGHT -> rankWeight();
            case BREAKS -> new BreakModel(model, index, choices).total();
        };
    }

    private LinearExpr rankWeight() {
        RankWeights weights = RankWeights.of(index.problem().demands());
        LinearExprBuilder sum = LinearExpr.newBuilder();
        index.problem().demands().forEach(d -> sum.addTerm(choices.placed(d), weights.of(d.rank())));
        return sum.build();
    }

    private LinearExpr shortfall() {
        Map<UUID, List<Demand>> byParty = HardRules.demandsByParty(index);
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Party party : index.problem().parties()) {
            int atLeast = party.limits().atLeast();
            if (atLeast > 0) {
                IntVar missing = model.newIntVar(0, atLeast, "");
                LinearExprBuilder enough = LinearExpr.newBuilder().add(missing);
                byParty.getOrDefault(party.id(), List.of()).forEach(d -> enough.add(choices.placed(d)));
                model.addGreaterOrEqual(enough.build(), atLeast);
                sum.add(missing);
            }
        }
        return sum.build();
    }
}
