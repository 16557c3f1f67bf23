package it.incontro.agenda;

import java.util.Set;
import java.util.UUID;

/** Whose agenda it is: a participation with its people, or a person in their hats with the participations that they sit for. */
record Holder(UUID id, String name, boolean american, Set<UUID> participations, Set<UUID> persons) {

    /** Whether it is a participation, and not a person. */
    boolean isParticipation() {
        return participations.contains(id);
    }
}
