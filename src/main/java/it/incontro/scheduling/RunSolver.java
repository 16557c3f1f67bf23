package it.incontro.scheduling;

import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.LocalSearchMeetingSolver;
import it.incontro.scheduling.solver.MeetingSolver;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.RepairAnswer;
import it.incontro.scheduling.solver.RepairSolver;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.SolverUnavailable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Solves with the exact engine, or where that cannot run on this machine, with a search in plain Java. */
@Component
class RunSolver {

    private static final Logger LOG = LoggerFactory.getLogger(RunSolver.class);

    private final MeetingSolver engine;
    private final MeetingSolver fallback = new LocalSearchMeetingSolver();

    RunSolver(MeetingSolver engine) {
        this.engine = engine;
    }

    /**
     * What was found.
     *
     * @param exact whether by the exact engine
     * @param repair what a repair changes; null of other runs
     */
    record Solved(Answer answer, boolean exact, @Nullable RepairAnswer repair) {}

    Solved solve(UUID runId, SchedulingProblem problem, RunLimits limits, List<PlacedMeeting> start, RunWatch watch) {
        Limits far = far(limits);
        try {
            return new Solved(engine.solve(problem, far, start, watch::better, watch), true, null);
        } catch (SolverUnavailable missing) {
            LOG.warn(
                    "Solver run {} is carried out without the exact engine, its agenda will not be proven: {}",
                    runId,
                    missing.getMessage());
            return new Solved(fallback.solve(problem, far, start, watch::better, watch), false, null);
        }
    }

    /** Changes a draft as little as possible. */
    Solved repair(SchedulingProblem changed, List<PlacedMeeting> draft, RunLimits limits, RunWatch watch) {
        RepairAnswer repair = new RepairSolver().repair(changed, draft, far(limits), watch);
        return new Solved(repair.answer(), RepairSolver.isExactHere(), repair);
    }

    private static Limits far(RunLimits limits) {
        return new Limits(limits.seconds(), limits.threads(), limits.seed(), Double.POSITIVE_INFINITY);
    }
}
