package it.incontro.identity;

import java.sql.Types;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open sessions of an account: to look at, and to end. */
@Component
public class AccountSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;

    AccountSessions(FindByIndexNameSessionRepository<? extends Session> sessions, JdbcClient jdbc) {
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** All of them, the last used first. */
    public List<OpenSession> of(UUID accountId, @Nullable String here) {
        String current = here == null
                ? null
                : jdbc.sql("select primary_id from spring_session where session_id = hash_of_session_id(?)")
                        .param(here)
                        .query(String.class)
                        .optional()
                        .map(String::strip)
                        .orElse(null);
        return sessions.findByPrincipalName(Visitor.Account.nameOf(accountId)).entrySet().stream()
                .filter(entry -> !entry.getValue().isExpired())
                .map(entry -> view(UUID.fromString(entry.getKey().strip()), entry.getValue(), current))
                .sorted(Comparator.comparing(OpenSession::lastSeenAt).reversed())
                .toList();
    }

    private static OpenSession view(UUID id, Session session, @Nullable String current) {
        SignedIn opened = session.getAttribute(SignedIn.ATTRIBUTE);
        return new OpenSession(
                id,
                Device.of(opened == null ? "" : opened.userAgent()),
                opened == null ? "" : opened.address(),
                opened == null ? session.getCreationTime() : opened.at(),
                session.getLastAccessedTime(),
                id.toString().equals(current));
    }

    /** Ends one of them; nobody else's. */
    @Transactional
    public void end(UUID accountId, UUID session) {
        jdbc.sql("delete from spring_session where principal_name = ? and primary_id = ?")
                .params(Visitor.Account.nameOf(accountId), session.toString())
                .update();
    }

    /** Ends them all, and sign-ins that wait for their second step, but the one in which this was asked for, if any. */
    @Transactional
    public void endAll(UUID accountId, @Nullable String except) {
        jdbc.sql("""
            delete from spring_session
            where principal_name in (:name, :waiting) and session_id is distinct from hash_of_session_id(:except)
            """)
                .param("name", Visitor.Account.nameOf(accountId))
                .param("waiting", PendingSignIn.nameOf(accountId))
                .param("except", except, Types.VARCHAR)
                .update();
    }
}
