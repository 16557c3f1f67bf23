package it.incontro.identity.web;

import it.incontro.identity.SecretIds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions in the database, by the hash of their id alone: whoever reads the table, or a copy of it, cannot go on with
 * anybody's session. Only the browser knows the id.
 */
@Configuration
class SessionConfiguration {

    /** Reached by https the session's cookie is for this host and for https alone; http is for trying the portal out. */
    @Bean
    DefaultCookieSerializerCustomizer sessionCookie(@Value("${incontro.base-url}") String baseUrl) {
        boolean secure = baseUrl.startsWith("https:");
        return cookie -> {
            cookie.setCookieName(secure ? "__Host-SESSION" : "SESSION");
            cookie.setUseSecureCookie(secure);
            cookie.setCookiePath("/");
            cookie.setUseHttpOnlyCookie(true);
            cookie.setSameSite("Lax");
            // as it comes: decoded, it could hold signs that the database does not take
            cookie.setUseBase64Encoding(false);
        };
    }

    @Bean
    SessionIdGenerator sessionIds() {
        return SecretIds::fresh;
    }

    /** The database hashes the id on its way in, and hands back the one that it was asked for. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> hashedIds() {
        return sessions -> {
            sessions.setCreateSessionQuery("""
                insert into %TABLE_NAME% (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
                    expiry_time, principal_name)
                values (?, hash_of_session_id(?), ?, ?, ?, ?, ?)
                """);
            sessions.setGetSessionQuery("""
                with asked as (select cast(? as text) as id)
                select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
                    a.attribute_name, a.attribute_bytes
                from asked join %TABLE_NAME% s on s.session_id = hash_of_session_id(asked.id)
                    left join %TABLE_NAME%_attributes a on a.session_primary_id = s.primary_id
                """);
            sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% set session_id = hash_of_session_id(?), last_access_time = ?,
                    max_inactive_interval = ?, expiry_time = ?, principal_name = ?
                where primary_id = ?
                """);
            sessions.setDeleteSessionQuery("""
                delete from %TABLE_NAME% where session_id = hash_of_session_id(?) and max_inactive_interval >= 0
                """);
            // in a list of somebody's sessions each goes by its key: nobody needs the id
            sessions.setListSessionsByPrincipalNameQuery("""
                select s.primary_id, s.primary_id as session_id, s.creation_time, s.last_access_time,
                    s.max_inactive_interval, a.attribute_name, a.attribute_bytes
                from %TABLE_NAME% s left join %TABLE_NAME%_attributes a on a.session_primary_id = s.primary_id
                where s.principal_name = ? order by s.last_access_time desc, s.primary_id
                """);
        };
    }
}
