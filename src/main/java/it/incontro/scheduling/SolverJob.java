package it.incontro.scheduling;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import it.incontro.identity.CurrentTenant;
import java.io.Serializable;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job that carries out a solver run; when its node dies it is taken up by another, or after the restart. A node that
 * finds the run in other hands, or has lost it, tries again a little later; one that is busy with another run waits for its
 * turn.
 */
@Configuration
class SolverJob {

    static final String NAME = "solver-run";

    private static final TaskDescriptor<Order> RUN = TaskDescriptor.of(NAME, Order.class);
    private static final Duration TURN = Duration.ofSeconds(2);
    private static final Duration AGAIN = Duration.ofSeconds(15);

    /** Which run, of which tenant. */
    record Order(UUID organiserId, UUID runId) implements Serializable {}

    static TaskInstance<Order> instance(UUID organiserId, UUID runId) {
        return RUN.instance(runId.toString())
                .data(new Order(organiserId, runId))
                .build();
    }

    private static void waitForTurn(ExecutionComplete complete, ExecutionOperations<Order> operations) {
        operations.reschedule(complete, complete.getTimeDone().plus(TURN));
    }

    @Bean
    CustomTask<Order> solverRun(RunExecution execution, SolverThreads threads) {
        return Tasks.custom(RUN)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, context) -> {
                    Order order = instance.getData();
                    boolean done = threads.inTurn(
                            () -> CurrentTenant.runAs(order.organiserId(), () -> execution.carryOut(order.runId())));
                    return done ? new CompletionHandler.OnCompleteRemove<>() : SolverJob::waitForTurn;
                });
    }
}
