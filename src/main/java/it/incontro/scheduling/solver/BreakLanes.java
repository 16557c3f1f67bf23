package it.incontro.scheduling.solver;

import com.google.ortools.sat.SatParameters;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The two searches that race for the fewest breaks. Both prove by unsatisfiable cores, measured to be many times faster
 * than the usual portfolio on few threads, and differ in the order in which they decide and in how far they shrink cores:
 * how long one takes varies tenfold with such chances, so the better of two is far better than the mean. Since neither
 * finds many plans before its proof, the second begins with a local search.
 */
final class BreakLanes {

    private static final double LOCAL_SEARCH = 0.3;
    private static final double SHARE_OF_SECOND_PROOF = 2.0 / 3;

    private final Race race;
    private final Supplier<Formulation> formulations;
    private final Consumer<Double> localSearch;
    private final int seed;
    private final double seconds;

    /**
     * Gets ready.
     *
     * @param formulations makes the model with all that earlier goals forbid
     * @param localSearch searches for so many seconds
     * @param seconds how long each may take
     */
    BreakLanes(Race race, Supplier<Formulation> formulations, Consumer<Double> localSearch, int seed, double seconds) {
        this.race = race;
        this.formulations = formulations;
        this.localSearch = localSearch;
        this.seed = seed;
        this.seconds = seconds;
    }

    /** Proves. */
    void prove() {
        search(cores(seconds).build());
    }

    /** Looks for plans, then proves in another order; if that takes long, better plans are worth more than the proof. */
    void seek() {
        double look = Math.min(LOCAL_SEARCH, seconds / 8);
        localSearch.accept(look);
        search(cores(SHARE_OF_SECOND_PROOF * seconds - look)
                .setCoreMinimizationLevel(1)
                .setPreferredVariableOrder(SatParameters.VariableOrder.IN_RANDOM_ORDER)
                .build());
        if (!race.isOver()) {
            localSearch.accept((1 - SHARE_OF_SECOND_PROOF) * seconds);
        }
    }

    private void search(SatParameters strategy) {
        if (race.isOver()) {
            return;
        }
        Formulation formulation = formulations.get();
        formulation.goals().aimAt(Goal.BREAKS);
        GoalSearch.End end = new GoalSearch(formulation, race).run(parameters -> parameters.mergeFrom(strategy));
        if (end.isInfeasible()) {
            race.isInfeasible();
        } else {
            race.bound(end.bound());
        }
    }

    private SatParameters.Builder cores(double most) {
        return SatParameters.newBuilder()
                .setOptimizeWithCore(true)
                .setRandomSeed(seed)
                .setNumWorkers(1)
                .setLinearizationLevel(0)
                .setMaxTimeInSeconds(Math.max(most, 0.01));
    }
}
