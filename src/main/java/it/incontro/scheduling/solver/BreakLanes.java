package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.SatParameters;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The two searches that race for the fewest breaks. One proves by unsatisfiable cores, measured to be many times faster
 * than the usual portfolio on few threads; but it hardly finds a plan before its proof. So the other one looks for plans:
 * first by local search, then for a plan with no more breaks than are proven to be needed, and at last proves too, with
 * counts as clauses, which suits other events.
 */
final class BreakLanes {

    private static final double FIRST_SLICE = 3;
    private static final double LOCAL_SEARCH = 1;
    private static final double CLIMB = 4;

    private final Race race;
    private final Incumbent incumbent;
    private final Function<Function<CpModel, Counting>, Formulation> formulations;
    private final Consumer<Double> localSearch;
    private final int seed;
    private final double seconds;

    /**
     * Gets ready.
     *
     * @param formulations makes the model with counts in one way, with all that earlier goals forbid
     * @param localSearch searches for so many seconds
     * @param seconds how long each may take
     */
    BreakLanes(
            Race race,
            Incumbent incumbent,
            Function<Function<CpModel, Counting>, Formulation> formulations,
            Consumer<Double> localSearch,
            int seed,
            double seconds) {
        this.race = race;
        this.incumbent = incumbent;
        this.formulations = formulations;
        this.localSearch = localSearch;
        this.seed = seed;
        this.seconds = seconds;
    }

    /** Proves, and begins once anew when the other one may have found a plan to be better than. */
    void prove() {
        double first = Math.min(FIRST_SLICE, seconds / 4);
        search(Counting.Linear::new, first);
        search(Counting.Linear::new, seconds - first);
    }

    /** Looks for plans, then proves. */
    void seek() {
        double look = Math.min(LOCAL_SEARCH, seconds / 8);
        double climb = Math.min(CLIMB, seconds / 4);
        localSearch.accept(look);
        climb(climb);
        search(Counting.Clauses::new, seconds - look - climb);
    }

    /** Searches for the fewest breaks between what is proven and what is there. */
    private void search(Function<CpModel, Counting> encoding, double most) {
        if (race.isOver()) {
            return;
        }
        Formulation formulation = formulations.apply(encoding);
        Incumbent.Found best = incumbent.best();
        long bound = race.bound();
        if (best != null) {
            formulation.model().addLessOrEqual(formulation.goals().breaks().total(), best.counts().breaks() - 1);
        }
        if (bound > 0) {
            formulation.model().addGreaterOrEqual(formulation.goals().breaks().total(), bound);
        }
        formulation.prepare(Goal.BREAKS, best == null ? List.of() : best.assignments());
        GoalSearch search = new GoalSearch(formulation, race);
        GoalSearch.End end = search.run(parameters -> parameters.mergeFrom(cores(most)));
        race.bound(Math.max(bound, end.bound()));
        if (end.isInfeasible() && best != null) {
            race.bound(best.counts().breaks());
        } else if (end.isInfeasible()) {
            race.isInfeasible();
        }
    }

    /** Asks for a plan with as many breaks as are proven to be needed, and for one more whenever there is none. */
    private void climb(double most) {
        long began = System.nanoTime();
        double left = most;
        while (!race.isOver() && left > 0) {
            long aim = race.bound();
            Formulation formulation = formulations.apply(Counting.Linear::new);
            formulation.model().addLessOrEqual(formulation.goals().breaks().total(), aim);
            GoalSearch search = new GoalSearch(formulation, race);
            double rest = left;
            GoalSearch.End end = search.run(parameters -> parameters.mergeFrom(decision(rest)));
            if (end.isInfeasible()) {
                race.bound(aim + 1);
            }
            left = most - (System.nanoTime() - began) / 1e9;
        }
    }

    private SatParameters cores(double most) {
        return parameters(most).setOptimizeWithCore(true).build();
    }

    private SatParameters decision(double most) {
        return parameters(most)
                .setPreferredVariableOrder(SatParameters.VariableOrder.IN_REVERSE_ORDER)
                .build();
    }

    private SatParameters.Builder parameters(double most) {
        return SatParameters.newBuilder()
                .setRandomSeed(seed)
                .setNumWorkers(1)
                .setLinearizationLevel(0)
                .setMaxTimeInSeconds(Math.max(most, 0.01));
    }
}
