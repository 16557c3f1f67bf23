package it.incontro.identity;

import it.incontro.support.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Long-lived links to the pages of one participation: many uses, revocable, renewable, safe to pass on to an assistant.
 * Only hashes are kept.
 */
@Service
public class ParticipationLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    ParticipationLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the token of a link of the current tenant; called when the mail is made. Links made before still work. */
    @Transactional
    public String mint(UUID eventId, UUID participationId, Instant expiresAt) {
        String token = LinkTokens.fresh();
        jdbc.sql("""
            insert into link_token (id, purpose, token_hash, organiser_id, event_id, participation_id, created_at, expires_at)
            values (?, 'PARTICIPATION', ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        Ids.next(),
                        LinkTokens.hash(token),
                        CurrentTenant.required(),
                        eventId,
                        participationId,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(expiresAt))
                .update();
        return token;
    }

    /** What a link leads to, and whether it still works; changes nothing. Empty for a token that never was. */
    @Transactional(readOnly = true)
    public Optional<LinkGrant> find(String token) {
        return jdbc.sql("""
            select id, organiser_id, event_id, participation_id, revoked_at is null and expires_at > :now as live
            from link_token where token_hash = :hash and purpose = 'PARTICIPATION'
            """)
                .param("now", Timestamp.from(clock.instant()))
                .param("hash", LinkTokens.hash(token))
                .query(ParticipationLinks::grant)
                .optional();
    }

    /** Whether the link behind an open session still works. */
    @Transactional(readOnly = true)
    public boolean isLive(UUID linkId) {
        return jdbc.sql("select count(*) from link_token where id = ? and revoked_at is null and expires_at > ?")
                        .params(linkId, Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Ends every link of a participation, and with them the sessions that they opened. */
    @Transactional
    public void revokeAll(UUID participationId) {
        jdbc.sql("update link_token set revoked_at = ? where participation_id = ? and revoked_at is null")
                .params(Timestamp.from(clock.instant()), participationId)
                .update();
    }

    private static LinkGrant grant(ResultSet row, int number) throws SQLException {
        return new LinkGrant(
                row.getObject("id", UUID.class),
                row.getObject("organiser_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getObject("participation_id", UUID.class),
                row.getBoolean("live"));
    }
}
