package it.incontro.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import it.incontro.support.Signals;
import it.incontro.support.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts how often something was done, in the database, so that every node counts together. Buckets are kept under
 * hashes: no address stands in their table. Each count is a short transaction of its own, so call this outside of others:
 * who holds one connection and waits for a second may wait for themselves.
 */
@Component
public class RateLimits {

    private static final int CLEANED_AT_ONCE = 1000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final Signals signals;

    RateLimits(DataSource dataSource, Clock clock, Signals signals) {
        this.signals = signals;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .clientClock(new WallClock(clock))
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    /**
     * Counts once more.
     *
     * @param who of whom it is counted, in one or more parts
     * @throws TooManyRequests if that was too often
     */
    public void take(Limit limit, String... who) {
        ConsumptionProbe probe = bucket(limit, who).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            signals.limitHit(limit.name());
            throw new TooManyRequests(limit.messageKey(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Takes back what was counted: it was no failure. */
    public void giveBack(Limit limit, String... who) {
        bucket(limit, who).addTokens(1);
    }

    /** Deletes what has filled up again; returns how many. */
    int clean() {
        int all = 0;
        int some;
        do {
            some = buckets.removeExpired(CLEANED_AT_ONCE);
            all += some;
        } while (some == CLEANED_AT_ONCE);
        return all;
    }

    private Bucket bucket(Limit limit, String... who) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(limit + " is counted inside of a transaction");
        }
        String key = limit + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(LinkTokens.hash(String.join("\n", who)));
        return buckets.getProxy(
                key,
                () -> BucketConfiguration.builder()
                        .addLimit(band -> band.capacity(limit.times()).refillGreedy(limit.times(), limit.period()))
                        .build());
    }

    private record WallClock(Clock clock) implements TimeMeter {

        private static final long NANOS_OF_A_MILLI = 1_000_000;

        @Override
        public long currentTimeNanos() {
            return clock.millis() * NANOS_OF_A_MILLI;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
