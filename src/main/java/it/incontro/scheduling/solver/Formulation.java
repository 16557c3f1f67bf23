package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import java.util.List;

/** The whole problem as a CP-SAT model, with its counts written in one of the two ways. */
final class Formulation {

    private final CpModel model = new CpModel();
    private final Choices choices;
    private final GoalModel goals;

    /** How counts are written; neither way suits all events. */
    enum Encoding {
        /** As linear constraints, with clauses that say which meetings lie too far apart to have no break between them. */
        LINEAR,
        /** As clauses. */
        CLAUSES
    }

    Formulation(CompactProblem problem, Domain domain, Encoding encoding) {
        boolean linear = encoding == Encoding.LINEAR;
        Counting counting = linear ? new Counting.Linear(model) : new Counting.Clauses(model);
        choices = new Choices(model, problem, domain);
        Use use = new Use(model, problem, choices);
        goals = new GoalModel(model, problem, choices, use, domain, linear);
        new HardRules(model, problem, choices).addAll(use, counting, domain);
        int mostSpread = problem.index.problem().rules().mostBreakSpread();
        if (mostSpread != Integer.MAX_VALUE) {
            goals.breaks().limitSpread(mostSpread, counting);
        }
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
