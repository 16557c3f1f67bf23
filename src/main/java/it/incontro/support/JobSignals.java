package it.incontro.support;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many jobs have failed and wait for their next try, and for how long the oldest due one has waited for a node. */
@Component
class JobSignals implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    JobSignals(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("incontro.jobs.failing", this, JobSignals::failing)
                .description("jobs that failed and are tried again")
                .register(registry);
        Gauge.builder("incontro.jobs.late", this, JobSignals::lateSeconds)
                .description("how long the oldest due job has waited for a node")
                .baseUnit("seconds")
                .register(registry);
    }

    private double failing() {
        return number("select count(*) from scheduled_tasks where consecutive_failures > 0");
    }

    private double lateSeconds() {
        return number("""
            select coalesce(extract(epoch from cast(:now as timestamptz) - min(execution_time)), 0)
            from scheduled_tasks where execution_time <= :now and not picked
            """);
    }

    private double number(String sql) {
        try {
            return jdbc.sql(sql)
                    .params(Map.of("now", Timestamp.from(clock.instant())))
                    .query(Double.class)
                    .single();
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
