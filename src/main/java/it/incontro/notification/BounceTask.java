package it.incontro.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for returned mails every few minutes, if there is a mailbox for them. */
@Configuration
@EnableConfigurationProperties(BounceSettings.class)
class BounceTask {

    private static final Duration PAUSE = Duration.ofMinutes(3);

    @Bean
    @ConditionalOnProperty("incontro.mail.bounces.host")
    RecurringTask<Void> readReturnedMails(BounceMailbox mailbox) {
        return Tasks.recurring("notification-returned-mails", FixedDelay.of(PAUSE))
                .execute((task, context) -> mailbox.read());
    }
}
