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
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The goals as expressions of the model. Their variables are made when the goal's turn comes. */
final class GoalModel {

    private final CpModel model;
    private final CompactProblem problem;
    private final Choices choices;
    private final Use use;
    private final Required required;
    private final boolean windows;
    private final Map<Goal, LinearExpr> expressions = new EnumMap<>(Goal.class);
    private @Nullable BreakModel breaks;

    GoalModel(CpModel model, CompactProblem problem, Choices choices, Use use, Required required, boolean windows) {
        this.model = model;
        this.problem = problem;
        this.choices = choices;
        this.use = use;
        this.required = required;
        this.windows = windows;
    }

    /** Breaks count in a rule or in several goals; their variables are the same. */
    BreakModel breaks() {
        BreakModel made = breaks == null ? new BreakModel(model, problem, use, required, windows) : breaks;
        breaks = made;
        return made;
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
     * Forbids plans that are worse in this goal.
     *
     * @param best whether no plan is better: then every rank has exactly as many placed demands as now, and small
     *     numbers are easier to reason with than the large ones of the weights
     */
    void keep(Goal goal, PlanCounts counts, boolean best) {
        if (goal == Goal.RANK_WEIGHT && best) {
            keepRanks(counts);
        } else if (goal.isMaximised()) {
            model.addGreaterOrEqual(expression(goal), counts.valueOf(goal));
        } else {
            model.addLessOrEqual(expression(goal), counts.valueOf(goal));
        }
    }

    private void keepRanks(PlanCounts counts) {
        for (Rank rank : Rank.values()) {
            List<BoolVar> placed = IntStream.range(0, problem.demands)
                    .filter(d -> problem.demand(d).rank() == rank)
                    .mapToObj(choices::placed)
                    .toList();
            int count = counts.placed().getOrDefault(rank, 0);
            if (count == placed.size()) {
                placed.forEach(literal -> model.addBoolAnd(List.of(literal)));
            } else {
                model.addEquality(HardRules.sum(placed), count);
            }
        }
    }

    /** Made once, since it may bring variables of its own. */
    private LinearExpr expression(Goal goal) {
        LinearExpr known = expressions.get(goal);
        LinearExpr expression = known == null ? newExpression(goal) : known;
        expressions.put(goal, expression);
        return expression;
    }

    private LinearExpr newExpression(Goal goal) {
        return switch (goal) {
            case GUARANTEES -> shortfall();
            case RANK_WEIGHT -> rankWeight();
            case FAIR_SHARE -> largestShareMissed();
            case BREAK_SPREAD -> breaks().spread();
            case BREAKS -> breaks().total();
            case WALKING -> new WalkingModel(model, problem, choices, use).total();
        };
    }

    private LinearExpr rankWeight() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        IntStream.range(0, problem.demands).forEach(d -> sum.addTerm(choices.placed(d), problem.weight(d)));
        return sum.build();
    }

    private LinearExpr shortfall() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int party = 0; party < problem.parties; party++) {
            int atLeast = problem.limits(party).atLeast();
            if (atLeast > 0) {
                IntVar missing = model.newIntVar(0, atLeast, "");
                LinearExprBuilder enough = LinearExpr.newBuilder().add(missing);
                placedOf(party).forEach(enough::add);
                model.addGreaterOrEqual(enough.build(), atLeast);
                sum.add(missing);
            }
        }
        return sum.build();
    }

    private LinearExpr largestShareMissed() {
        IntVar percent = model.newIntVar(0, 100, "");
        Map<UUID, Integer> possible = PlanCounts.possibleMeetings(problem.index.problem());
        for (Party party : problem.index.problem().parties()) {
            int most = possible.getOrDefault(party.id(), 0);
            if (most > 0) {
                LinearExprBuilder covered = LinearExpr.newBuilder().addTerm(percent, most);
                placedOf(problem.partyNumber(party.id())).forEach(placed -> covered.addTerm(placed, 100));
                model.addGreaterOrEqual(covered.build(), 100L * most);
            }
        }
        return LinearExpr.term(percent, 1);
    }

    private List<BoolVar> placedOf(int party) {
        return IntStream.range(0, problem.demands)
                .filter(d -> problem.firstParty(d) == party || problem.secondParty(d) == party)
                .mapToObj(choices::placed)
                .toList();
    }
}
