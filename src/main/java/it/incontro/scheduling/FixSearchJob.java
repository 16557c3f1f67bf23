package it.incontro.scheduling;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
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
 * The job that looks for the fixes for which a run had no time. It works only while no run does, gives way to the next one,
 * and then goes on where it was, also after a restart.
 */
@Configuration
class FixSearchJob {

    private static final TaskDescriptor<Order> FIXES = TaskDescriptor.of("solver-fixes", Order.class);
    private static final Duration TURN = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int TRIES = 3;

    /** Of which run, of which tenant. */
    record Order(UUID organiserId, UUID runId) implements Serializable {}

    static TaskInstance<Order> instance(UUID organiserId, UUID runId) {
        return FIXES.instance(runId.toString())
                .data(new Order(organiserId, runId))
                .build();
    }

    @Bean
    CustomTask<Order> solverFixes(RunFixSearch search, SolverThreads threads) {
        return Tasks.custom(FIXES)
                .onFailure(FailureHandler.<Order>maxRetries(TRIES)
                        .retryEvery(AGAIN)
                        .thenRemove())
                .execute((instance, context) -> {
                    Order order = instance.getData();
                    boolean[] finished = {false};
                    threads.whileIdle(() ->
                            CurrentTenant.runAs(order.organiserId(), () -> finished[0] = search.goOn(order.runId())));
                    return finished[0]
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (complete, operations) -> operations.reschedule(
                                    complete, complete.getTimeDone().plus(TURN));
                });
    }
}
