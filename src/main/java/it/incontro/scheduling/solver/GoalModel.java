package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The goals as expressions of the model. Their variables are made when the goal's turn comes. */
final class GoalModel {

    private final CpModel model;
    private final ProblemIndex index;
    private final Choices choices;
    private final Map<Goal, LinearExpr> expressions = new EnumMap<>(Goal.class);

    GoalModel(CpModel model, ProblemIndex index, Choices choices) {
        this.model = model;
        this.index = index;
        this.choices = choices;
    }

    /** What no plan can better, before any search. */
    static long simpleBound(Goal goal, SchedulingProblem problem) {
        RankWeights weights = RankWeights.of(problem.demands());
        return goal.isMaximised()
                ? problem.demands().stream()
                        .mapToLong(d -> weights.of(d.rank()))
                        .sum()
                : 0;
    }

    /** Makes this the objective of the next search. */
    void aimAt(Goal goal) {
        model.clearObjective();
        if (goal.isMaximised()) {
            model.maximize(expression(goal));
        } else {
            model.minimize(expression(goal));
        }
    }

    /**
     * Forbids plans that are worse in this goal. The last goal needs no keeping.
     *
     * @param best whether no plan is better: then every rank has exactly as many placed demands as now, and small
     *     numbers are easier to reason with than the large ones of the weights
     */
    void keep(Goal goal, PlanCounts counts, boolean best) {
        switch (goal) {
            case GUARANTEES -> model.addLessOrEqual(expression(goal), counts.valueOf(Goal.GUARANTEES));
            case RANK_WEIGHT -> {
                if (best) {
                    keepRanks(counts);
                } else {
                    model.addGreaterOrEqual(expression(goal), counts.weight());
                }
            }
            default -> {}
        }
    }

    private void keepRanks(PlanCounts counts) {
        for (Rank rank : Rank.values()) {
            List<BoolVar> placed = index.problem().demands().stream()
                    .filter(demand -> demand.rank() == rank)
                    .map(choices::placed)
                    .toList();
            model.addEquality(HardRules.sum(placed), counts.placed().getOrDefault(rank, 0));
        }
    }

    /** Made once, since it may bring variables of its own. */
    private LinearExpr expression(Goal goal) {
        return expressions.computeIfAbsent(goal, this::newExpression);
    }

    private LinearExpr newExpression(Goal goal) {
        return switch (goal) {
            case GUARANTEES -> shortfall();
            case RANK_WEIGHT -> rankWeight();
            default -> new BreakModel(model, index, choices).total();
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
