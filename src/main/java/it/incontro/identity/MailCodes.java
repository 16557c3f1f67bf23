package it.incontro.identity;

import it.incontro.support.Ids;
import it.incontro.support.Rejected;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One-time codes by mail: eight digits, ten minutes, once, the newest alone; kept only as slow hashes. */
@Service
public class MailCodes {

    /** How long a code works. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_IN_WINDOW = 10;
    private static final int DIGITS = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final PasswordEncoder hashes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailCodes(JdbcClient jdbc, PasswordEncoder hashes, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.hashes = hashes;
        this.events = events;
        this.clock = clock;
    }

    /** Has a code sent. @throws Rejected if too many were sent within the hour */
    @Transactional
    public void request(UUID accountId) {
        int sent = jdbc.sql("select count(*) from mail_code where account_id = ? and created_at > ?")
                .params(accountId, Timestamp.from(clock.instant().minus(WINDOW)))
                .query(Integer.class)
                .single();
        if (sent >= MOST_IN_WINDOW) {
            throw Rejected.because("identity.second.too-many-mails");
        }
        events.publishEvent(new MailCodeRequested(accountId, Ids.next()));
    }

    /** Makes the code that stands in the mail; called when that is written. */
    @Transactional
    public String mint(UUID accountId) {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(DIGITS, 0, 10).forEach(code::append);
        Instant now = clock.instant();
        jdbc.sql("insert into mail_code (id, account_id, code_hash, created_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        accountId,
                        hashes.encode(code.toString()),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(LIFE)))
                .update();
        return code.toString();
    }

    /** Whether this is the newest code of the account, for the first time. */
    @Transactional
    public boolean use(UUID accountId, String typed) {
        String code = typed.replaceAll("\\s", "");
        Timestamp now = Timestamp.from(clock.instant());
        return code.matches("\\d{" + DIGITS + "}")
                && newest(accountId, now)
                        .filter(newest -> hashes.matches(code, newest.hash()))
                        .filter(newest -> spend(newest.id(), now))
                        .isPresent();
    }

    private Optional<Kept> newest(UUID accountId, Timestamp now) {
        return jdbc.sql("""
            select id, code_hash, used_at is null and expires_at > ? as usable
            from mail_code where account_id = ? order by created_at desc, id desc limit 1
            """)
                .params(now, accountId)
                .query((row, number) ->
                        new Kept(row.getObject("id", UUID.class), row.getString("code_hash"), row.getBoolean("usable")))
                .optional()
                .filter(Kept::usable);
    }

    private boolean spend(UUID id, Timestamp now) {
        return jdbc.sql("update mail_code set used_at = ? where id = ? and used_at is null")
                        .params(now, id)
                        .update()
                == 1;
    }

    private record Kept(UUID id, String hash, boolean usable) {}
}
