package it.incontro.scheduling;

import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.support.Signals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries out a run: loads (short transaction), solves (none), stores (short). In between it notes progress and looks
 * whether it is to stop, in transactions of their own.
 */
@Component
class RunExecution {

    private static final Logger LOG = LoggerFactory.getLogger(RunExecution.class);

    private final RunHolds holds;
    private final RunSteps steps;
    private final RunProgress progress;
    private final RunCheckpoints checkpoints;
    private final ProblemLoader loader;
    private final RunSolver solver;
    private final Signals signals;
    private final Clock clock;

    RunExecution(
            RunHolds holds,
            RunSteps steps,
            RunProgress progress,
            RunCheckpoints checkpoints,
            ProblemLoader loader,
            RunSolver solver,
            Signals signals,
            Clock clock) {
        this.holds = holds;
        this.steps = steps;
        this.progress = progress;
        this.checkpoints = checkpoints;
        this.loader = loader;
        this.solver = solver;
        this.signals = signals;
        this.clock = clock;
    }

    /** Carries a run out, unless another node does. @throws RunLost if that is so, or this node loses it */
    void carryOut(UUID runId) {
        try (RunHold hold = holds.take(runId).orElseThrow(() -> new RunLost(runId))) {
            RunSteps.Started run = steps.start(runId).orElse(null);
            if (run == null) {
                keepBest(runId);
            } else {
                carryOut(run, hold);
            }
        }
    }

    private void carryOut(RunSteps.Started run, RunHold hold) {
        Instant began = clock.instant();
        try {
            signals.run(solve(run, hold), Duration.between(began, clock.instant()));
        } catch (RunLost elsewhere) {
            throw elsewhere;
        } catch (RuntimeException unexpected) {
            LOG.error("Solver run {} failed", run.runId(), unexpected);
            steps.fail(run, "UNEXPECTED");
            signals.run("FAILED", Duration.between(began, clock.instant()));
        }
    }

    /** Solves it. @return how it ended */
    private String solve(RunSteps.Started run, RunHold hold) {
        SchedulingProblem problem = loader.load(run.eventId(), run.basePlanId(), run.scope(), run.preset());
        RunWatch watch = new RunWatch(progress, run, hold, problem.demands().size());
        RunSolver.Solved solved = run.scope() == RunScope.REPAIR
                ? solver.repair(problem, loader.draft(run.basePlanId()), run.limits(), watch)
                : solver.solve(run.runId(), problem, run.limits(), checkpoints.read(run.runId()), watch);
        watch.requireHeld();
        steps.finish(run, solved);
        return solved.answer().status().name();
    }

    /** A run that has ended leaves nothing to do, but for its best plan if its nodes died too often. */
    private void keepBest(UUID runId) {
        try {
            steps.keepBest(runId);
        } catch (RuntimeException unusable) {
            LOG.error("The best plan of the interrupted solver run {} could not be kept", runId, unusable);
        }
    }
}
