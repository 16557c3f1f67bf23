package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.util.List;
import java.util.function.Consumer;

/** One search of CP-SAT for one goal, in the calling thread. */
final class GoalSearch {

    private static final double ROUNDING = 1e-6;

    private final Formulation formulation;
    private final Race race;
    private final CpSolver solver = new CpSolver();

    GoalSearch(Formulation formulation, Race race) {
        this.formulation = formulation;
        this.race = race;
    }

    /** Searches until the goal is proven, the limits are reached, or somebody else has won the race. */
    void run(Consumer<SatParameters.Builder> strategy) {
        strategy.accept(solver.getParameters());
        Runnable stop = solver::stopSearch;
        race.enter(stop);
        try {
            CpSolverStatus status = solver.solve(formulation.model(), new Callback());
            switch (status) {
                case INFEASIBLE -> race.isInfeasible();
                case OPTIMAL -> {
                    race.plan(formulation.choices().taken(solver::booleanValue));
                    race.isOptimal(Math.round(solver.objectiveValue()));
                }
                case MODEL_INVALID ->
                    throw new IllegalStateException("Invalid model: "
                            + formulation.model().validate());
                default -> {}
            }
            race.spend(solver.response().getDeterministicTime());
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
            List<Assignment> plan = formulation.choices().taken(this::booleanValue);
            race.plan(plan);
        }
    }
}
