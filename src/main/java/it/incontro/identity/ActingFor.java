package it.incontro.identity;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The participation on whose behalf an organiser works in the present request. */
public final class ActingFor {

    private static final ThreadLocal<@Nullable UUID> PARTICIPATION = new ThreadLocal<>();

    private ActingFor() {}

    /** The participation, if the visitor works on somebody's behalf. */
    public static Optional<UUID> find() {
        return Optional.ofNullable(PARTICIPATION.get());
    }

    /** Set by the check of rights when an organiser opens a participant's page. */
    public static void set(UUID participationId) {
        PARTICIPATION.set(participationId);
    }

    /** Forgets it at the end of the request. */
    public static void clear() {
        PARTICIPATION.remove();
    }
}
