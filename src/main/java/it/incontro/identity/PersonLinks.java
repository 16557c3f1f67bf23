package it.incontro.identity;

import it.incontro.support.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lasting links by which somebody answers a question about a record that names them. Only hashes are kept. */
@Service
public class PersonLinks {

    /** How long such a question can be answered. */
    public static final Duration LIFE = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the token of a link of the current tenant; called when the mail is made. */
    @Transactional
    public String mint(Purpose purpose, UUID subjectId) {
        String token = LinkTokens.fresh();
        jdbc.sql("""
            insert into link_token (id, purpose, token_hash, organiser_id, subject_id, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        Ids.next(),
                        purpose.name(),
                        LinkTokens.hash(token),
                        CurrentTenant.required(),
                        subjectId,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return token;
    }

    /** What a link that works asks about; changes nothing. */
    @Transactional(readOnly = true)
    public Optional<Question> find(String token) {
        return jdbc.sql("""
            select purpose, organiser_id, subject_id from link_token
            where token_hash = ? and subject_id is not null and revoked_at is null and expires_at > ?
            """)
                .params(LinkTokens.hash(token), Timestamp.from(clock.instant()))
                .query(Question.class)
                .optional();
    }

    /** What is asked. */
    public enum Purpose {
        /** Whether the reader is the person of a record. */
        NAMED,
        /** Whether the reader, who has the present address of a record, agrees to another. */
        ADDRESS_BEFORE,
        /** Whether the reader, to whom a record is to write, is its person. */
        ADDRESS_AFTER,
        /** Whether the owner of an account works for the organiser. */
        WORK
    }

    /** A question of an organiser about a person, or a change of an address. */
    public record Question(Purpose purpose, UUID organiserId, UUID subjectId) {}
}
