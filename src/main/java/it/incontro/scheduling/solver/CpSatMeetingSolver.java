package it.incontro.scheduling.solver;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Solves with OR-Tools CP-SAT, goal after goal: each is optimised, its value is kept, and the next one starts from the
 * plan at hand. Status and values are the same for the same input as long as the proofs are finished; the plan itself
 * is the same only under a limit of effort with the same seed and number of threads.
 */
public final class CpSatMeetingSolver implements MeetingSolver {

    private final LongSupplier nanoTime;

    /** A solver that reads the system's elapsed time. */
    public CpSatMeetingSolver() {
        this(System::nanoTime);
    }

    CpSatMeetingSolver(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public Answer solve(
            SchedulingProblem problem,
            Limits limits,
            List<PlacedMeeting> start,
            Consumer<Progress> onBetter,
            BooleanSupplier stopRequested) {
        Watch watch = new Watch(limits, problem.rules().order(), onBetter, stopRequested, nanoTime);
        ProblemIndex index = new ProblemIndex(problem);
        List<Conflict> conflicts = new LockConflicts(index).find();
        if (!conflicts.isEmpty()) {
            return Answer.infeasible(conflicts, watch.seconds());
        }
        NativeLibrary.load();
        CompactProblem compact = CompactProblem.inDetail(index);
        return new CpSatRun(compact, limits, watch, nanoTime).run(compact.assignments(start));
    }
}
