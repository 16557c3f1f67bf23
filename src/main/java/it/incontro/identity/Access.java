package it.incontro.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the check of rights found out about the present request: what its URL names, and what the visitor may do there. */
public final class Access {

    private static final String NAME = Access.class.getName();

    private Access() {}

    /** Notes it; done by the check of rights alone. */
    public static void note(HttpServletRequest request, @Nullable Target target, Set<Who> held) {
        request.setAttribute(NAME, new Found(target, Set.copyOf(held)));
    }

    /** Whether the visitor stands to what the URL names in this capacity. */
    public static boolean holds(HttpServletRequest request, Who capacity) {
        return found(request).map(found -> found.held().contains(capacity)).orElse(false);
    }

    /** Whether the visitor has anything to do with what the URL names. */
    public static boolean belongs(HttpServletRequest request) {
        return found(request)
                .map(found -> found.held().stream().anyMatch(right -> right != Who.ACCOUNT))
                .orElse(false);
    }

    /** The event that the URL names. */
    public static Optional<EventRef> eventOf(HttpServletRequest request) {
        return found(request).map(Found::target).map(Target::event);
    }

    /** The organiser whose page it is. */
    public static Optional<UUID> organiserOf(HttpServletRequest request) {
        return found(request).map(Found::target).map(Target::organiserId);
    }

    /** What the URL names. */
    public static Optional<Target> targetOf(HttpServletRequest request) {
        return found(request).map(Found::target);
    }

    private static Optional<Found> found(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Found found ? Optional.of(found) : Optional.empty();
    }

    private record Found(@Nullable Target target, Set<Who> held) {}
}
