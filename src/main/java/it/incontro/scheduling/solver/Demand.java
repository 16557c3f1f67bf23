package it.incontro.scheduling.solver;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An accepted request: a meeting to be placed.
 *
 * @param id the meeting request
 * @param firstPartyId the buyer, where there is one; its fixed point goes before the other's
 * @param secondPartyId the other side
 * @param rank how much it is wished
 * @param wishes what it must have
 * @param lock where it must stay, or null if it is free to move
 */
public record Demand(
        UUID id,
        UUID firstPartyId,
        UUID secondPartyId,
        Rank rank,
        Wishes wishes,
        @Nullable Lock lock) {

    /**
     * What a meeting must have; what is empty is free.
     *
     * @param personIds who must sit in it; of a side of which nobody is named here, one of its teams sits. Persons of
     *     neither side (an interpreter) may be named
     * @param teamIds the teams that may sit; of a side none of whose teams is named here, any of them may
     * @param slotIds the slots that it may have; empty for all
     * @param placeIds the places that it may have, stronger than the parties' fixed points; empty for the usual rule
     * @param earlierIds the demands whose meetings must be over before this one begins, if both are placed
     * @param required whether there may be no plan without it
     * @param interpreters the languages for which it needs one; empty if everybody understands each other
     */
    public record Wishes(
            Set<UUID> personIds,
            Set<UUID> teamIds,
            Set<UUID> slotIds,
            List<UUID> placeIds,
            Set<UUID> earlierIds,
            boolean required,
            List<Interpreting> interpreters) {

        /** No wish. */
        public static final Wishes NONE =
                new Wishes(Set.of(), Set.of(), Set.of(), List.of(), Set.of(), false, List.of());

        /** Keeps copies. */
        public Wishes {
            personIds = Set.copyOf(personIds);
            teamIds = Set.copyOf(teamIds);
            slotIds = Set.copyOf(slotIds);
            placeIds = List.copyOf(placeIds);
            earlierIds = Set.copyOf(earlierIds);
            interpreters = List.copyOf(interpreters);
        }
    }

    /** Refuses a party that is to meet itself. */
    public Demand {
        if (firstPartyId.equals(secondPartyId)) {
            throw new IllegalArgumentException("Demand " + id + ": the party " + firstPartyId + " is to meet itself");
        }
    }

    /** A demand of two parties without any further wish. */
    public static Demand between(UUID id, UUID firstPartyId, UUID secondPartyId, Rank rank) {
        return new Demand(id, firstPartyId, secondPartyId, rank, Wishes.NONE, null);
    }

    /** Who must sit in it. */
    public Set<UUID> personIds() {
        return wishes.personIds();
    }

    /** The slots that it may have; empty for all. */
    public Set<UUID> slotIds() {
        return wishes.slotIds();
    }

    /** The places that it may have; empty for the usual rule. */
    public List<UUID> placeIds() {
        return wishes.placeIds();
    }

    /** Whether there may be no plan without it: it is required, or locked. */
    public boolean isRequired() {
        return wishes.required() || lock != null;
    }

    /** The same demand, in which these persons must sit. */
    public Demand withPersons(Set<UUID> ids) {
        return wishing(new Wishes(
                ids,
                wishes.teamIds,
                wishes.slotIds,
                wishes.placeIds,
                wishes.earlierIds,
                wishes.required,
                wishes.interpreters));
    }

    /** The same demand, with one of these teams on its side. */
    public Demand withTeams(Set<UUID> ids) {
        return wishing(new Wishes(
                wishes.personIds,
                ids,
                wishes.slotIds,
                wishes.placeIds,
                wishes.earlierIds,
                wishes.required,
                wishes.interpreters));
    }

    /** The same demand, only in these slots. */
    public Demand inSlots(Set<UUID> ids) {
        return wishing(new Wishes(
                wishes.personIds,
                wishes.teamIds,
                ids,
                wishes.placeIds,
                wishes.earlierIds,
                wishes.required,
                wishes.interpreters));
    }

    /** The same demand, only at these places. */
    public Demand atPlaces(List<UUID> ids) {
        return wishing(new Wishes(
                wishes.personIds,
                wishes.teamIds,
                wishes.slotIds,
                ids,
                wishes.earlierIds,
                wishes.required,
                wishes.interpreters));
    }

    /** The same demand, after these others. */
    public Demand after(Set<UUID> ids) {
        return wishing(new Wishes(
                wishes.personIds,
                wishes.teamIds,
                wishes.slotIds,
                wishes.placeIds,
                ids,
                wishes.required,
                wishes.interpreters));
    }

    /** The same demand, without which there may be no plan. */
    public Demand thatIsRequired() {
        return wishing(new Wishes(
                wishes.personIds,
                wishes.teamIds,
                wishes.slotIds,
                wishes.placeIds,
                wishes.earlierIds,
                true,
                wishes.interpreters));
    }

    /** The same demand, with interpreters for these languages. */
    public Demand interpreted(List<Interpreting> needed) {
        return wishing(new Wishes(
                wishes.personIds,
                wishes.teamIds,
                wishes.slotIds,
                wishes.placeIds,
                wishes.earlierIds,
                wishes.required,
                needed));
    }

    /** The same demand, locked there. */
    public Demand lockedAt(UUID slotId, UUID placeId, int desk) {
        return new Demand(id, firstPartyId, secondPartyId, rank, wishes, new Lock(slotId, placeId, desk));
    }

    /** The same demand, after those of its earlier ones that are among these. */
    Demand amongst(Set<UUID> ids) {
        return ids.containsAll(wishes.earlierIds)
                ? this
                : after(wishes.earlierIds.stream().filter(ids::contains).collect(Collectors.toSet()));
    }

    private Demand wishing(Wishes others) {
        return new Demand(id, firstPartyId, secondPartyId, rank, others, lock);
    }
}
