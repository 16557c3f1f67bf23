package it.incontro.scheduling.solver;

import com.google.ortools.sat.SatParameters;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The two searches that race for the fewest breaks. One proves by unsatisfiable cores, measured to be many times faster
 * than the usual portfolio on few threads; but it hardly finds a plan before its proof. So the other one looks for plans:
 * first by local search, then for a plan with no more breaks than are proven to be needed, and at last proves too, with
 * counts as clauses, which suits other events.
 */
final class BreakLanes {

    private static final double LOCAL_SEARCH = 0.5;
    private static final double CLIMB = 8;

    private final Race race;
    private final Function<Formulation.Encoding, Formulation> formulations;
    private final Consumer<Double> localSearch;
    private final int seed;
    private final double seconds;
    private final boolean nearlyFull;

    /**
     * Gets ready.
     *
     * @param formulations makes the model with counts in one way, with all that earlier goals forbid
     * @param localSearch searches for so many seconds
     * @param seconds how long each may take
     * @param nearlyFull whether nearly all desks are needed: then proving again is better than asking for plans
     */
    BreakLanes(
            Race race,
            Function<Formulation.Encoding, Formulation> formulations,
            Consumer<Double> localSearch,
            int seed,
            double seconds,
            boolean nearlyFull) {
        this.race = race;
        this.formulations = formulations;
        this.localSearch = localSearch;
        this.seed = seed;
        this.seconds = seconds;
        this.nearlyFull = nearlyFull;
    }

    /** Proves. */
    void prove() {
        search(Formulation.Encoding.LINEAR, seconds);
    }

    /** Looks for plans, then proves. */
    void seek() {
        double look = Math.min(LOCAL_SEARCH, seconds / 8);
        double climb = nearlyFull ? 0 : Math.min(CLIMB, seconds / 4);
        localSearch.accept(look);
        climb(climb);
        search(Formulation.Encoding.CLAUSES, seconds - look - climb);
    }

    private void search(Formulation.Encoding encoding, double most) {
        if (race.isOver()) {
            return;
        }
        Formulation formulation = formulations.apply(encoding);
        formulation.goals().aimAt(Goal.BREAKS);
        GoalSearch.End end = new GoalSearch(formulation, race).run(parameters -> parameters.mergeFrom(cores(most)));
        if (end.isInfeasible()) {
            race.isInfeasible();
        } else {
            race.bound(end.bound());
        }
    }

    /** Asks for a plan with as many breaks as are proven to be needed, and for one more whenever there is none. */
    private void climb(double most) {
        long began = System.nanoTime();
        double left = most;
        while (!race.isOver() && left > 0) {
            long aim = race.bound();
            Formulation formulation = formulations.apply(Formulation.Encoding.LINEAR);
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
