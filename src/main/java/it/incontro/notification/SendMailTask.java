package it.incontro.notification;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.Signals;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends one mail, again and again with growing pauses while the mail server does not take it. */
@Configuration
class SendMailTask {

    static final TaskDescriptor<MailJob> DESCRIPTOR = TaskDescriptor.of("notification-send-mail", MailJob.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 7;
    private static final int ATTEMPTS = 200;

    @Bean
    OneTimeTask<MailJob> sendMail(MailDelivery delivery, Signals signals) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure((complete, operations) -> tryAgain(complete, operations, signals))
                .execute((instance, context) -> deliver(delivery, instance.getData()));
    }

    private static void deliver(MailDelivery delivery, MailJob job) {
        if (job.organiserId() == null) {
            delivery.deliver(job.mailId());
        } else {
            CurrentTenant.runAs(job.organiserId(), () -> delivery.deliver(job.mailId()));
        }
    }

    /** Four days of trying outlast any mail server's weekend; after that the row remains, with its last error. */
    private static void tryAgain(ExecutionComplete complete, ExecutionOperations<MailJob> operations, Signals signals) {
        int failures = complete.getExecution().consecutiveFailures;
        if (failures >= ATTEMPTS) {
            operations.remove();
        } else {
            signals.retry("mail");
            operations.reschedule(complete, complete.getTimeDone().plus(pauseAfter(failures)));
        }
    }

    static Duration pauseAfter(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
