package it.incontro.scheduling.solver;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Finds the best plan of a problem. */
public interface MeetingSolver {

    /**
     * Solves within the limits and never throws for a hard problem: the answer says how good it is.
     *
     * @param problem what to solve
     * @param limits how far to go
     * @param start a plan to begin with, as far as it keeps the rules; empty for none
     * @param onBetter hears of each better plan, possibly on another thread, and must return soon
     * @param stopRequested is asked several times a second; once it says true, the best plan so far is returned
     * @return the plan with the proof that there is for it
     * @throws SolverUnavailable if the solver cannot run on this machine
     */
    Answer solve(
            SchedulingProblem problem,
            Limits limits,
            List<PlacedMeeting> start,
            Consumer<Progress> onBetter,
            BooleanSupplier stopRequested);

    /** Solves from the beginning. */
    default Answer solve(
            SchedulingProblem problem, Limits limits, Consumer<Progress> onBetter, BooleanSupplier stopRequested) {
        return solve(problem, limits, List.of(), onBetter, stopRequested);
    }

    /** Solves without being watched or stopped. */
    default Answer solve(SchedulingProblem problem, Limits limits) {
        return solve(problem, limits, List.of(), progress -> {}, () -> false);
    }
}
