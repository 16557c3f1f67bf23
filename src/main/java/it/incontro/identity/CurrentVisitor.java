package it.incontro.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who the present request comes from. */
public final class CurrentVisitor {

    private CurrentVisitor() {}

    /** The visitor, if signed in or come by a link. */
    public static Optional<Visitor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Visitor visitor
                ? Optional.of(visitor)
                : Optional.empty();
    }

    /** The account, if signed in with one. */
    public static Optional<UUID> accountId() {
        return find().filter(Visitor.Account.class::isInstance).map(v -> ((Visitor.Account) v).accountId());
    }

    /** Who did something, as rows keep it: an account or a link by its id, or the system for jobs and commands. */
    public static String nameForAudit() {
        return find().map(Visitor::getName).orElse("system");
    }
}
