package it.incontro.identity;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import it.incontro.support.Ids;
import java.io.Serial;
import java.io.Serializable;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/** The wish for a sign-in link, as a job: the request that asks for it does the same whether there is an account or not. */
@Configuration
class SignInLinkJobs {

    private static final TaskDescriptor<Wish> DESCRIPTOR = TaskDescriptor.of("identity-sign-in-link", Wish.class);

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    SignInLinkJobs(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** A wish of this account, or of nobody: the job is the same, and no address waits in the queue. */
    void ask(@Nullable UUID accountId) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        DESCRIPTOR
                                .instance(Ids.next().toString())
                                .data(new Wish(accountId))
                                .build(),
                        clock.instant());
    }

    @Bean
    OneTimeTask<Wish> signInLink(
            Accounts accounts, ApplicationEventPublisher events, TransactionOperations transactions) {
        return Tasks.oneTime(DESCRIPTOR)
                .execute((instance, context) -> transactions.executeWithoutResult(transaction -> Optional.ofNullable(
                                instance.getData().accountId())
                        .flatMap(accounts::findById)
                        .filter(Account::isUsable)
                        .ifPresent(account -> events.publishEvent(new SignInLinkRequested(account.id(), Ids.next())))));
    }

    record Wish(@Nullable UUID accountId) implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;
    }
}
