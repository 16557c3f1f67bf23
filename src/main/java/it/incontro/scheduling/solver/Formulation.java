package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import java.util.List;
import java.util.stream.IntStream;

/** The whole problem as a CP-SAT model, with its counts written in one of the two ways. */
final class Formulation {

    private static final double NEARLY_FULL = 0.9;

    private final CpModel model = new CpModel();
    private final Choices choices;
    private final GoalModel goals;

    /** How counts are written; neither way suits all events. */
    enum Encoding {
        /**
         * As linear constraints, with clauses that say which meetings lie too far apart to have no break between them; or, if
         * nearly all desks are needed, with clauses that count the meetings of a slot.
         */
        LINEAR,
        /** As clauses. */
        CLAUSES
    }

    Formulation(CompactProblem problem, Domain domain, Encoding encoding) {
        boolean full = isNearlyFull(problem, domain);
        boolean linear = encoding == Encoding.LINEAR;
        Counting counting = linear ? new Counting.Linear(model, full) : new Counting.Clauses(model);
        choices = new Choices(model, problem, domain);
        Use use = new Use(model, problem, choices);
        goals = new GoalModel(model, problem, choices, use, domain, linear && !full);
        new HardRules(model, problem, choices).addAll(use, counting, domain);
        int mostSpread = problem.index.problem().rules().mostBreakSpread();
        if (mostSpread != Integer.MAX_VALUE) {
            goals.breaks().limitSpread(mostSpread, counting);
        }
    }

    /** Whether nearly all desks are needed all the time. */
    static boolean isNearlyFull(CompactProblem problem, Domain domain) {
        long placed =
                IntStream.range(0, problem.demands).filter(domain::mustBePlaced).count();
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
