package it.incontro.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends the open sessions of an account. */
@Component
public class AccountSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    AccountSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Ends them all but the one in which this was asked for, if any. */
    public void end(UUID accountId, @Nullable String except) {
        sessions.findByPrincipalName(Visitor.Account.nameOf(accountId)).keySet().stream()
                .filter(id -> !id.equals(except))
                .forEach(sessions::deleteById);
    }
}
