package it.incontro.scheduling;

import it.incontro.identity.CurrentTenant;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.AnswerStatus;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.MeetingSolver;
import it.incontro.scheduling.solver.Progress;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.SolverUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
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
    private static final Duration LOOK = Duration.ofMillis(700);

    private final RunSteps steps;
    private final ProblemLoader loader;
    private final MeetingSolver solver;

    RunExecution(RunSteps steps, ProblemLoader loader, MeetingSolver solver) {
        this.steps = steps;
        this.loader = loader;
        this.solver = solver;
    }

    void carryOut(UUID runId) {
        steps.start(runId).ifPresent(run -> {
            try {
                solve(run);
            } catch (SolverUnavailable missing) {
                steps.fail(runId, "SOLVER_UNAVAILABLE");
            } catch (RuntimeException unexpected) {
                LOG.error("Solver run {} failed", runId, unexpected);
                steps.fail(runId, "UNEXPECTED");
            }
        });
    }

    private void solve(RunSteps.Started run) {
        SchedulingProblem problem = loader.load(run.eventId(), run.basePlanId(), run.scope());
        RunLimits limits = run.limits();
        AtomicReference<Progress> newest = new AtomicReference<>();
        Answer answer = solver.solve(
                problem,
                new Limits(limits.seconds(), limits.threads(), limits.seed(), Double.POSITIVE_INFINITY),
                newest::set,
                watch(run, newest, problem.demands().size()));
        if (answer.status() == AnswerStatus.INFEASIBLE || answer.status() == AnswerStatus.UNKNOWN) {
            steps.finishWithoutPlan(run.runId(), answer);
        } else {
            steps.finish(run, answer);
        }
    }

    /** Asked by the solver several times a second; looks into the database less often. */
    private BooleanSupplier watch(RunSteps.Started run, AtomicReference<Progress> newest, int demands) {
        AtomicBoolean stop = new AtomicBoolean();
        AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);
        return () -> {
            Instant now = steps.now();
            Instant due = next.get();
            if (!now.isBefore(due) && next.compareAndSet(due, now.plus(LOOK))) {
                // The solver may call from a thread of its own, which has no tenant.
                stop.set(CurrentTenant.callAs(
                        run.organiserId(), () -> steps.noteProgress(run.runId(), newest.get(), demands)));
            }
            return stop.get();
        };
    }
}
