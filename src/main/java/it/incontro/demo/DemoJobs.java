package it.incontro.demo;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Lets jobs start when the demo is seeded and no earlier: so the mails of its past can still be stopped. */
@Configuration
@Profile("demo")
class DemoJobs implements DbSchedulerStarter {

    private final Scheduler scheduler;

    DemoJobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Nothing yet. */
    @Override
    public void doStart() {}

    void startNow() {
        scheduler.start();
    }
}
