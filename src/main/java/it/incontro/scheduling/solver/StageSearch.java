package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import java.util.List;

/** Runs CP-SAT once, for one goal, and stops it when asked to. */
final class StageSearch {

    /**
     * What came of it.
     *
     * @param taken the chosen cells; empty if nothing was found
     * @param isPlan whether anything was found
     * @param bound the solver's bound for the goal, meaningless without a plan
     */
    record Result(List<Choices.Choice> taken, boolean isPlan, double bound) {}

    private static final long POLL_MILLIS = 50;

    private final CpModel model;
    private final Choices choices;
    private final Limits limits;
    private final Watch watch;

    StageSearch(CpModel model, Choices choices, Limits limits, Watch watch) {
        this.model = model;
        this.choices = choices;
        this.limits = limits;
        this.watch = watch;
    }

    /**
     * Searches.
     *
     * @param goal at which the model aims
     * @param share how much of the time left it may take, up to 1
     * @param onPlan hears of each better plan with the bound of the moment
     */
    Result run(Goal goal, double share, PlanListener onPlan) {
        CpSolver solver = new CpSolver();
        configure(solver.getParameters(), goal, share);
        CpSolverStatus status;
        Thread poll = Thread.ofPlatform().daemon().name("solver-stop").start(() -> stopWhenAsked(solver));
        try {
            status = solver.solve(model, new Callback(solver, onPlan));
        } finally {
            poll.interrupt();
        }
        watch.rethrow();
        watch.spend(solver.response().getDeterministicTime());
        return switch (status) {
            case OPTIMAL, FEASIBLE ->
                new Result(choices.taken(solver::booleanValue), true, solver.bestObjectiveBound());
            case UNKNOWN -> new Result(List.of(), false, 0);
            default -> throw new IllegalStateException("The model of a solvable problem is " + status);
        };
    }

    private void configure(SatParameters.Builder parameters, Goal goal, double share) {
        parameters.setRandomSeed(limits.seed()).setNumWorkers(limits.threads());
        if (goal == Goal.BREAKS) {
            proveByCores(parameters);
        }
        if (Double.isFinite(limits.seconds())) {
            parameters.setMaxTimeInSeconds(watch.secondsLeft() * share);
        }
        if (Double.isFinite(limits.effort())) {
            parameters.setMaxDeterministicTime(watch.effortLeft() * share).setInterleaveSearch(limits.threads() > 1);
        }
    }

    /**
     * Breaks are proven by unsatisfiable cores, measured to be many times faster than the usual portfolio on few threads.
     * They give hardly any plan before the proof, so a second thread looks for plans; with one thread, the plan that the
     * search began with stays until the proof. From three threads on, the usual portfolio has both anyway.
     */
    private void proveByCores(SatParameters.Builder parameters) {
        if (limits.threads() == 1) {
            parameters.setOptimizeWithCore(true).setLinearizationLevel(0);
        } else if (limits.threads() == 2) {
            parameters.addSubsolvers("core").addSubsolvers("quick_restart");
        }
    }

    private void stopWhenAsked(CpSolver solver) {
        try {
            while (true) {
                if (watch.isStopped()) {
                    solver.stopSearch();
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException searchIsOver) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hears of plans. */
    interface PlanListener {
        void found(List<Choices.Choice> taken, double bound);
    }

    private final class Callback extends CpSolverSolutionCallback {

        private final CpSolver solver;
        private final PlanListener onPlan;

        Callback(CpSolver solver, PlanListener onPlan) {
            this.solver = solver;
            this.onPlan = onPlan;
        }

        @Override
        public void onSolutionCallback() {
            onPlan.found(choices.taken(this::booleanValue), bestObjectiveBound());
            if (watch.isStopped()) {
                solver.stopSearch();
            }
        }
    }
}
