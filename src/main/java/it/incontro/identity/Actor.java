package it.incontro.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who did something, by id alone: whoever stands behind it can be erased, and the log stays as it is.
 *
 * @param kind what the id belongs to
 * @param id of the account or link; null for the others
 */
public record Actor(Kind kind, @Nullable UUID id) {

    /** Somebody signed in, the holder of a link, a visitor of public pages, or a job or command of the portal itself. */
    public enum Kind {
        ACCOUNT,
        LINK,
        PUBLIC,
        SYSTEM
    }

    /** Whoever is behind the present work. */
    public static Actor present() {
        return CurrentVisitor.find().map(Actor::of).orElseGet(Actor::nobodyInParticular);
    }

    private static Actor of(Visitor visitor) {
        return switch (visitor) {
            case Visitor.Account account -> new Actor(Kind.ACCOUNT, account.accountId());
            case Visitor.LinkHolder link -> new Actor(Kind.LINK, link.linkId());
        };
    }

    private static Actor nobodyInParticular() {
        boolean inRequest = RequestContextHolder.getRequestAttributes() != null;
        return new Actor(inRequest ? Kind.PUBLIC : Kind.SYSTEM, null);
    }
}
