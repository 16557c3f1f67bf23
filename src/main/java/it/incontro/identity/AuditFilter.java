package it.incontro.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to look for in the audit log; null means anything. */
public record AuditFilter(
        @Nullable UUID eventId,
        Actor.@Nullable Kind kind,
        @Nullable UUID actorId,
        @Nullable String action,
        @Nullable UUID onBehalfOf,
        @Nullable Instant from,
        @Nullable Instant until) {}
