package it.incontro.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers that have signed in to an account before. A stranger's wrong passwords, however many, do not lock them out;
 * nothing else follows from being known, and a new password
 * makes them all unknown. Only hashes of their tokens are kept.
 */
@Service
public class KnownDevices {

    /** How long a browser stays known after signing in. */
    public static final Duration LIFE = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers a browser; the token goes into its cookie. */
    @Transactional
    public String remember(UUID accountId) {
        String token = LinkTokens.fresh();
        Instant now = clock.instant();
        jdbc.sql("insert into known_device (token_hash, account_id, created_at, expires_at) values (?, ?, ?, ?)")
                .params(LinkTokens.hash(token), accountId, Timestamp.from(now), Timestamp.from(now.plus(LIFE)))
                .update();
        return token;
    }

    /** Whether a browser with this token has signed in to the account of this address. */
    @Transactional(readOnly = true)
    public boolean knows(@Nullable String token, String email) {
        return token != null
                && jdbc.sql("""
            select count(*) from known_device d join account a on a.id = d.account_id
            where d.token_hash = ? and a.email = ? and d.expires_at > ?
            """)
                                .params(LinkTokens.hash(token), Email.normal(email), Timestamp.from(clock.instant()))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** Deletes what is over. */
    @Transactional
    int clean() {
        return jdbc.sql("delete from known_device where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }
}
