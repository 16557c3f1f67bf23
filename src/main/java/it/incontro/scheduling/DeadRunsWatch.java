package it.incontro.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every few seconds for runs whose node has died, on each node that carries out jobs. It is no job itself: a job
 * could be in the hands of the very node that died.
 */
@Component
class DeadRunsWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeadRunsWatch.class);
    private static final int SECONDS = 5;

    private final DeadRuns runs;
    private final ObjectProvider<Scheduler> scheduler;
    private @Nullable ScheduledExecutorService timer;
    private @Nullable Future<?> looking;

    DeadRunsWatch(DeadRuns runs, ObjectProvider<Scheduler> scheduler) {
        this.runs = runs;
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("dead-runs").factory());
        looking = timer.scheduleWithFixedDelay(this::look, 1, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (looking != null) {
            looking.cancel(true);
            looking = null;
        }
        if (timer != null) {
            timer.shutdown();
            timer = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void look() {
        try {
            Scheduler jobs = scheduler.getIfAvailable();
            if (jobs != null && jobs.getSchedulerState().isStarted() && runs.handBack() > 0) {
                LOG.info("A solver run whose node died is taken up again");
                jobs.triggerCheckForDueExecutions();
            }
        } catch (RuntimeException passing) {
            LOG.warn("Could not look for solver runs whose node died", passing);
        }
    }
}
