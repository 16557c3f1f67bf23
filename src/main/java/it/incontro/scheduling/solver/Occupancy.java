package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who and what a growing plan has taken already. */
final class Occupancy {

    private final ProblemIndex index;
    private final List<PlacedMeeting> meetings = new ArrayList<>();
    private final Map<UUID, List<PlacedMeeting>> bySeat = new HashMap<>();
    private final Map<UUID, Map<UUID, BitSet>> desks = new HashMap<>();
    private final Map<UUID, Map<UUID, Integer>> venueUse = new HashMap<>();
    private final Map<UUID, Map<Integer, Integer>> perDay = new HashMap<>();
    private final Map<UUID, Map<UUID, Integer>> perSlot = new HashMap<>();
    private final Map<Set<UUID>, UUID> pairs = new HashMap<>();
    private final Map<UUID, Slot> slots = new HashMap<>();

    Occupancy(ProblemIndex index) {
        this.index = index;
    }

    Occupancy(ProblemIndex index, List<PlacedMeeting> plan) {
        this(index);
        plan.forEach(this::add);
    }

    void add(PlacedMeeting meeting) {
        meetings.add(meeting);
        Demand demand = index.demand(meeting.demandId());
        Slot slot = index.slot(meeting.slotId());
        Place place = index.place(meeting.placeId());
        for (UUID seat : index.seating(meeting).seats()) {
            bySeat.computeIfAbsent(seat, id -> new ArrayList<>()).add(meeting);
        }
        desks.computeIfAbsent(place.id(), id -> new HashMap<>())
                .computeIfAbsent(slot.id(), id -> new BitSet())
                .set(meeting.desk());
        venueUse.computeIfAbsent(place.venueId(), id -> new HashMap<>()).merge(slot.id(), 1, Integer::sum);
        for (Party party : index.sides(demand)) {
            perDay.computeIfAbsent(party.id(), id -> new HashMap<>()).merge(slot.day(), 1, Integer::sum);
        }
        pairs.put(index.pair(demand), demand.id());
        slots.put(demand.id(), slot);
        for (Party party : index.sides(demand)) {
            perSlot.computeIfAbsent(party.id(), id -> new HashMap<>()).merge(slot.id(), 1, Integer::sum);
        }
    }

    @Nullable
    Slot slotOf(UUID demandId) {
        return slots.get(demandId);
    }

    List<PlacedMeeting> meetings() {
        return List.copyOf(meetings);
    }

    List<PlacedMeeting> meetingsOf(UUID seat) {
        return bySeat.getOrDefault(seat, List.of());
    }

    /** The lowest free desk of the place during the slot, or 0 if all are taken. */
    int freeDesk(Place place, Slot slot) {
        int desk = taken(place, slot).nextClearBit(1);
        return desk <= place.desks() ? desk : 0;
    }

    boolean isFree(Place place, Slot slot, int desk) {
        return desk >= 1 && desk <= place.desks() && !taken(place, slot).get(desk);
    }

    private BitSet taken(Place place, Slot slot) {
        BitSet taken = new BitSet();
        Map<UUID, BitSet> ofPlace = desks.getOrDefault(place.id(), Map.of());
        for (Slot other : index.timeline().overlapping(slot)) {
            BitSet then = ofPlace.get(other.id());
            if (then != null) {
                taken.or(then);
            }
        }
        return taken;
    }

    /** The most meetings that run in the venue at any moment of the slot. */
    int busiest(UUID venueId, Slot slot) {
        return mostAtOnce(venueUse.getOrDefault(venueId, Map.of()), slot);
    }

    /** The most meetings that the party has at any moment of the slot. */
    int busiestOf(UUID partyId, Slot slot) {
        return mostAtOnce(perSlot.getOrDefault(partyId, Map.of()), slot);
    }

    private int mostAtOnce(Map<UUID, Integer> use, Slot slot) {
        return index.timeline().momentsOf(slot).stream()
                .mapToInt(moment -> moment.stream()
                        .mapToInt(s -> use.getOrDefault(s.id(), 0))
                        .sum())
                .max()
                .orElse(0);
    }

    int onDay(UUID partyId, int day) {
        return perDay.getOrDefault(partyId, Map.of()).getOrDefault(day, 0);
    }

    int inAll(UUID partyId) {
        return perDay.getOrDefault(partyId, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Nullable
    UUID demandOfPair(Demand demand) {
        return pairs.get(index.pair(demand));
    }
}
