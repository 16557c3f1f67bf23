package it.incontro.event;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of privacy notices and of what organisers set in them. */
@Component
class NoticeRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    NoticeRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What is set for an event, or for all events of the organiser without one. */
    NoticeContent setting(@Nullable UUID eventId) {
        return jdbc.sql("""
            select content from privacy_setting
            where organiser_id = :organiser and event_id is not distinct from :event
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId, Types.OTHER)
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(NoticeContent.EMPTY);
    }

    void set(@Nullable UUID eventId, NoticeContent content) {
        jdbc.sql("""
            insert into privacy_setting (id, organiser_id, event_id, content, updated_at)
            values (:id, :organiser, :event, cast(:content as jsonb), :now)
            on conflict (organiser_id, event_id) do update
                set content = excluded.content, updated_at = excluded.updated_at
            """)
                .param("id", Ids.next())
                .param("organiser", CurrentTenant.required())
                .param("event", eventId, Types.OTHER)
                .param("content", json.writeValueAsString(content))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<PrivacyNotice> last(UUID eventId) {
        return all(eventId).stream().findFirst();
    }

    Optional<PrivacyNotice> find(UUID eventId, int number) {
        return all(eventId).stream().filter(notice -> notice.number() == number).findFirst();
    }

    /** All versions, the newest first. */
    List<PrivacyNotice> all(UUID eventId) {
        return jdbc.sql("""
            select number, published_at, content, number = max(number) over () as latest
            from privacy_notice where event_id = ? order by number desc
            """).param(eventId).query(this::notice).list();
    }

    /** Two who agree at once keep the same version once. */
    void keep(UUID eventId, int number, NoticeContent content) {
        jdbc.sql("""
            insert into privacy_notice (id, organiser_id, event_id, number, content, published_at)
            values (?, ?, ?, ?, cast(? as jsonb), ?) on conflict do nothing
            """)
                .params(
                        Ids.next(),
                        CurrentTenant.required(),
                        eventId,
                        number,
                        json.writeValueAsString(content),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The events of the organiser in which somebody has agreed to a notice. */
    List<UUID> eventsWithVersions() {
        return jdbc.sql("select distinct event_id from privacy_notice where organiser_id = ?")
                .param(CurrentTenant.required())
                .query(UUID.class)
                .list();
    }

    private PrivacyNotice notice(ResultSet row, int number) throws SQLException {
        return new PrivacyNotice(
                row.getInt("number"),
                row.getTimestamp("published_at").toInstant(),
                row.getBoolean("latest"),
                read(row.getString("content")));
    }

    private NoticeContent read(String content) {
        return json.readValue(content, NoticeContent.class);
    }
}
