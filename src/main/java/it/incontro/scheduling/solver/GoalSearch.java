package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.util.function.Consumer;

/** One search of CP-SAT, in the calling thread. */
final class GoalSearch {

    private static final double ROUNDING = 1e-6;

    /**
     * How a search ended.
     *
     * @param isOptimal whether no better plan exists in this model
     * @param isInfeasible whether there is none at all in this model
     * @param bound what no plan of this model can better
     */
    record End(boolean isOptimal, boolean isInfeasible, long bound) {}

    private final Formulation formulation;
    private final Race race;
    private final CpSolver solver = new CpSolver();

    GoalSearch(Formulation formulation, Race race) {
        this.formulation = formulation;
        this.race = race;
    }

    /** Searches until the end, the limits of the strategy, or the end of the race, to which all plans are brought. */
    End run(Consumer<SatParameters.Builder> strategy) {
        strategy.accept(solver.getParameters());
        Runnable stop = solver::stopSearch;
        race.enter(stop);
        try {
            CpSolverStatus status = solver.solve(formulation.model(), new Callback());
            race.spend(solver.response().getDeterministicTime());
            if (status == CpSolverStatus.MODEL_INVALID) {
                throw new IllegalStateException(
                        "Invalid model: " + formulation.model().validate());
            }
            if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
                race.plan(formulation.choices().taken(solver::booleanValue));
            }
            return new End(
                    status == CpSolverStatus.OPTIMAL,
                    status == CpSolverStatus.INFEASIBLE,
                    rounded(solver.bestObjectiveBound()));
        } finally {
            race.leave(stop);
        }
    }

    private long rounded(double bound) {
        return (long) (race.goal().isMaximised() ? Math.floor(bound + ROUNDING) : Math.ceil(bound - ROUNDING));
    }

    private final class Callback extends CpSolverSolutionCallback {

        @Override
        public void onSolutionCallback() {
            race.plan(formulation.choices().taken(this::booleanValue));
        }
    }
}
