package it.incontro.scheduling.solver;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request: a meeting to be placed.
 *
 * @param id the meeting request
 * @param firstPartyId the buyer, where there is one; its fixed point goes before the other's
 * @param secondPartyId the other side
 * @param rank how much it is wished
 * @param personIds who must sit in it; of a side of which nobody is named here, all persons sit. Persons of neither
 *     side (an interpreter) may be named
 * @param slotIds the slots that it may have; empty for all
 * @param placeIds the places that it may have, stronger than the parties' fixed points; empty for the usual rule
 * @param lock where it must stay, or null if it is free to move
 */
public record Demand(
        UUID id,
        UUID firstPartyId,
        UUID secondPartyId,
        Rank rank,
        Set<UUID> personIds,
        Set<UUID> slotIds,
        List<UUID> placeIds,
        @Nullable Lock lock) {

    /** Keeps copies and refuses a party that is to meet itself. */
    public Demand {
        if (firstPartyId.equals(secondPartyId)) {
            throw new IllegalArgumentException("Demand " + id + ": the party " + firstPartyId + " is to meet itself");
        }
        personIds = Set.copyOf(personIds);
        slotIds = Set.copyOf(slotIds);
        placeIds = List.copyOf(placeIds);
    }

    /** A demand of two parties without any further wish. */
    public static Demand between(UUID id, UUID firstPartyId, UUID secondPartyId, Rank rank) {
        return new Demand(id, firstPartyId, secondPartyId, rank, Set.of(), Set.of(), List.of(), null);
    }

    /** The same demand, in which these persons must sit. */
    public Demand withPersons(Set<UUID> ids) {
        return new Demand(id, firstPartyId, secondPartyId, rank, ids, slotIds, placeIds, lock);
    }

    /** The same demand, only in these slots. */
    public Demand inSlots(Set<UUID> ids) {
        return new Demand(id, firstPartyId, secondPartyId, rank, personIds, ids, placeIds, lock);
    }

    /** The same demand, only at these places. */
    public Demand atPlaces(List<UUID> ids) {
        return new Demand(id, firstPartyId, secondPartyId, rank, personIds, slotIds, ids, lock);
    }

    /** The same demand, locked there. */
    public Demand lockedAt(UUID slotId, UUID placeId, int desk) {
        Lock there = new Lock(slotId, placeId, desk);
        return new Demand(id, firstPartyId, secondPartyId, rank, personIds, slotIds, placeIds, there);
    }
}
