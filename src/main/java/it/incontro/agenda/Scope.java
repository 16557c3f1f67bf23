package it.incontro.agenda;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lines of which plans are read: those of one participation, of one person, or of everybody. */
record Scope(
        UUID eventId,
        List<UUID> planIds,
        @Nullable UUID participationId,
        @Nullable UUID personId) {

    static Scope participation(UUID eventId, List<UUID> planIds, UUID participationId) {
        return new Scope(eventId, planIds, participationId, null);
    }

    static Scope person(UUID eventId, List<UUID> planIds, UUID personId) {
        return new Scope(eventId, planIds, null, personId);
    }

    /** The same lines of other plans. */
    Scope of(List<UUID> plans) {
        return new Scope(eventId, plans, participationId, personId);
    }

    static Scope everybody(UUID eventId, List<UUID> planIds) {
        return new Scope(eventId, planIds, null, null);
    }
}
