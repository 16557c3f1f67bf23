package it.incontro.support.formkey;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keys of the forms that were sent, in the database so that every node knows them. */
@Component
class FormKeys {

    /** A first sending that has not ended after this long died with its node: the form may be sent again. */
    private static final Duration ABANDONED = Duration.ofMinutes(1);

    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    FormKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this is the first time that the form is sent. */
    @Transactional
    public boolean claim(UUID key, String owner) {
        Instant now = clock.instant();
        return jdbc.sql("""
            insert into form_key (id, owner, created_at) values (:key, :owner, :now)
            on conflict (id) do update set created_at = excluded.created_at
                where form_key.done_at is null and form_key.owner = excluded.owner and form_key.created_at < :abandoned
            """)
                        .param("key", key)
                        .param("owner", owner)
                        .param("now", Timestamp.from(now))
                        .param("abandoned", Timestamp.from(now.minus(ABANDONED)))
                        .update()
                == 1;
    }

    /** Notes that the form's deed is done, and what the browser was told. */
    @Transactional
    public void done(UUID key, Outcome outcome) {
        jdbc.sql("update form_key set done_at = :now, location = :location, notice = :notice where id = :key")
                .param("now", Timestamp.from(clock.instant()))
                .param("location", outcome.location())
                .param("notice", outcome.notice())
                .param("key", key)
                .update();
    }

    /** Forgets a key whose form was refused: it may be sent again as it is. */
    @Transactional
    public void forget(UUID key) {
        jdbc.sql("delete from form_key where id = ?").param(key).update();
    }

    /** What came of a form that was sent before by the same owner; empty while it is not done. */
    @Transactional(readOnly = true)
    public Optional<Outcome> outcome(UUID key, String owner) {
        return jdbc.sql("select location, notice from form_key where id = ? and owner = ? and done_at is not null")
                .params(key, owner)
                .query((row, number) -> new Outcome(row.getString("location"), row.getString("notice")))
                .optional();
    }

    /** Deletes the keys of forms that nobody will send again. */
    @Transactional
    public int clean() {
        return jdbc.sql("delete from form_key where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    /**
     * @param location where it led; null if that is a secret or nowhere
     * @param notice the cookie that shows there what was done; null without one
     */
    record Outcome(@Nullable String location, @Nullable String notice) {}
}
