package it.incontro.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;

/** A sign-in that waits for its second factor: it opens nothing, and is forgotten soon. */
public record PendingSignIn(UUID accountId, Proof proof) implements Serializable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final String NAME = PendingSignIn.class.getName();

    /** The one of this session, if it has not waited for too long. */
    static Optional<PendingSignIn> find(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(NAME) instanceof PendingSignIn pending
                        && pending.proof().lastAt().plus(PATIENCE).isAfter(now)
                ? Optional.of(pending)
                : Optional.empty();
    }

    void keep(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.setAttribute(NAME, this);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, nameOf(accountId));
    }

    /** Under which such sessions are found and ended with the account's others; they are none of its open ones. */
    static String nameOf(UUID accountId) {
        return "waiting:" + accountId;
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
            session.removeAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
        }
    }
}
