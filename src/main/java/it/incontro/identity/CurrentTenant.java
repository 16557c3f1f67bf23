package it.incontro.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The organiser whose rows the present thread works on. A request gets it from its URL, a job carries it; every
 * transaction hands it to PostgreSQL, whose row security shows nothing without it.
 */
public final class CurrentTenant {

    private static final ThreadLocal<@Nullable UUID> ORGANISER = new ThreadLocal<>();

    private CurrentTenant() {}

    /** The organiser, if one is set. */
    public static Optional<UUID> find() {
        return Optional.ofNullable(ORGANISER.get());
    }

    /** The organiser. @throws IllegalStateException if none is set */
    public static UUID required() {
        return find().orElseThrow(() -> new IllegalStateException("no tenant is set"));
    }

    /** Does a piece of work for an organiser, and puts back the one before. Call it outside of transactions. */
    public static <T extends @Nullable Object> T callAs(UUID organiserId, Supplier<T> work) {
        UUID before = ORGANISER.get();
        ORGANISER.set(organiserId);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** As {@link #callAs}, for work without a result. */
    public static void runAs(UUID organiserId, Runnable work) {
        callAs(organiserId, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Sets the tenant of a request; the one who sets it clears it when the request ends. */
    public static void set(UUID organiserId) {
        ORGANISER.set(organiserId);
    }

    /** Forgets the tenant. */
    public static void clear() {
        ORGANISER.remove();
    }

    private static void restore(@Nullable UUID before) {
        if (before == null) {
            ORGANISER.remove();
        } else {
            ORGANISER.set(before);
        }
    }
}
