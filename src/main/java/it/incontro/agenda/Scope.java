package it.incontro.agenda;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lines of which plans are read: those of one participation, of one person in their hats, or of everybody. */
record Scope(UUID eventId, List<UUID> planIds, @Nullable UUID participationId, Set<UUID> persons) {

    /** What a holder has in these plans. */
    static Scope of(UUID eventId, Holder holder, List<UUID> planIds) {
        return holder.isParticipation()
                ? new Scope(eventId, planIds, holder.id(), Set.of())
                : new Scope(eventId, planIds, null, holder.persons());
    }

    /** The same lines of other plans. */
    Scope of(List<UUID> plans) {
        return new Scope(eventId, plans, participationId, persons);
    }

    static Scope everybody(UUID eventId, List<UUID> planIds) {
        return new Scope(eventId, planIds, null, Set.of());
    }

    /** Whether no person is singled out. */
    boolean ofAnybody() {
        return persons.isEmpty();
    }

    /** The persons as SQL statements take them: {@code cast(:persons as uuid[])}. */
    String[] personIds() {
        return persons.stream().map(UUID::toString).toArray(String[]::new);
    }
}
