package it.incontro.identity.factor;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often codes of an account are tried: a try is counted before it is looked at, whatever comes of it. */
@Component
class CodeTries {

    static final int MOST = 8;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    CodeTries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one more. @return whether it may be looked at */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean countOne(UUID accountId) {
        Instant now = clock.instant();
        return jdbc.sql("""
            insert into second_factor_tries as t (account_id, since, tries) values (:account, :now, 1)
            on conflict (account_id) do update set
                tries = case when t.since < :window then 1 else t.tries + 1 end,
                since = case when t.since < :window then :now else t.since end
            returning tries
            """)
                        .param("account", accountId)
                        .param("now", Timestamp.from(now))
                        .param("window", Timestamp.from(now.minus(WINDOW)))
                        .query(Integer.class)
                        .single()
                <= MOST;
    }

    /** Forgets them, since the right code was given. */
    @Transactional
    public void forget(UUID accountId) {
        jdbc.sql("delete from second_factor_tries where account_id = ?")
                .param(accountId)
                .update();
    }
}
