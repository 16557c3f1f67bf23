package it.incontro.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log.
 *
 * @param actorName what the account is called now; null if it was erased, and for all but accounts
 * @param linkedTo the participation whose link was used
 * @param details as JSON
 */
public record AuditRow(
        Instant at,
        Actor.Kind actorKind,
        @Nullable UUID actorId,
        @Nullable String actorName,
        @Nullable UUID linkedTo,
        @Nullable UUID onBehalfOf,
        @Nullable UUID eventId,
        String action,
        String subjectType,
        UUID subjectId,
        String details) {}
