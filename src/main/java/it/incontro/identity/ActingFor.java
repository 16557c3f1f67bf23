package it.incontro.identity;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The participation whose page the present request is about, and whether an organiser works there on its behalf. */
public final class ActingFor {

    private static final ThreadLocal<@Nullable UUID> PARTICIPATION = new ThreadLocal<>();

    private static final ThreadLocal<@Nullable UUID> PAGE = new ThreadLocal<>();

    private ActingFor() {}

    /** The participation, if the visitor works on somebody's behalf. */
    public static Optional<UUID> find() {
        return Optional.ofNullable(PARTICIPATION.get());
    }

    /** The participation that the path names, whoever works there; the audit log tells it with every deed. */
    public static Optional<UUID> page() {
        return Optional.ofNullable(PAGE.get());
    }

    /** Set by the check of rights for everybody whom it lets in. */
    public static void setPage(UUID participationId) {
        PAGE.set(participationId);
    }

    /** Set by the check of rights when an organiser opens a participant's page. */
    public static void set(UUID participationId) {
        PARTICIPATION.set(participationId);
    }

    /** Forgets it at the end of the request. */
    public static void clear() {
        PARTICIPATION.remove();
        PAGE.remove();
    }
}
