package it.incontro.notification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import it.incontro.identity.EveryOrganiser;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many mails of the organisers are due and not yet sent, and for how long the oldest of them has been; counted at most
 * every 15 seconds. A mail to an account has no organiser and is seen in its job alone.
 */
@Component
class OutboxSignals implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSignals.class);
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Count UNKNOWN = new Count(Double.NaN, Double.NaN);

    private final EveryOrganiser organisers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Instant counted = Instant.MIN;
    private Count count = UNKNOWN;

    OutboxSignals(EveryOrganiser organisers, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.organisers = organisers;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("incontro.outbox.waiting", this, outbox -> outbox.count().waiting())
                .description("mails that are due and not sent")
                .register(registry);
        Gauge.builder("incontro.outbox.oldest", this, outbox -> outbox.count().oldestSeconds())
                .description("how long the oldest of them has been due")
                .baseUnit("seconds")
                .register(registry);
    }

    private synchronized Count count() {
        Instant now = clock.instant();
        if (counted.plus(FRESH).isBefore(now)) {
            counted = now;
            count = countAt(now);
        }
        return count;
    }

    private Count countAt(Instant now) {
        try {
            List<Count> counts = organisers.ask(() -> countOfTenant(now));
            return new Count(
                    counts.stream().mapToDouble(Count::waiting).sum(),
                    counts.stream().mapToDouble(Count::oldestSeconds).max().orElse(0));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("the outbox could not be counted: {}", away.getClass().getSimpleName());
            return UNKNOWN;
        }
    }

    private Count countOfTenant(Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> jdbc.sql("""
            select count(*) as waiting,
                coalesce(extract(epoch from cast(:now as timestamptz) - min(due_at)), 0) as oldest_seconds
            from outbox_mail where sent_at is null and stopped_at is null and due_at <= :now
            """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Count(row.getDouble("waiting"), row.getDouble("oldest_seconds")))
                .single()));
    }

    private record Count(double waiting, double oldestSeconds) {}
}
