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

    /** What a holder has in these plans. */
    static Scope of(UUID eventId, Holder holder, List<UUID> planIds) {
        return holder.isParticipation()
                ? new Scope(eventId, planIds, holder.id(), null)
                : new Scope(eventId, planIds, null, holder.id());
    }

    /** The same lines of other plans. */
    Scope of(List<UUID> plans) {
        return new Scope(eventId, plans, participationId, personId);
    }

    static Scope everybody(UUID eventId, List<UUID> planIds) {
        return new Scope(eventId, planIds, null, null);
    }
}
