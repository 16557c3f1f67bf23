package it.incontro.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes the counts that no longer say anything, and the browsers that have not come back. */
@Configuration
class RateLimitCleaning {

    private static final Duration EVERY = Duration.ofMinutes(30);

    @Bean
    RecurringTask<Void> rateLimitCleaningTask(RateLimits limits, KnownDevices devices, QuestionLimits questions) {
        return Tasks.recurring("rate-limit-cleaning", Schedules.fixedDelay(EVERY))
                .execute((task, context) -> {
                    limits.clean();
                    devices.clean();
                    questions.clean();
                });
    }
}
