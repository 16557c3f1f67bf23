package it.incontro.scheduling.solver;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Which desks of places are taken in which slots. */
final class DeskUse {

    private final CompactTime time;
    private final Map<UUID, Map<Integer, BitSet>> taken = new HashMap<>();

    DeskUse(CompactTime time) {
        this.time = time;
    }

    /** Takes the desk for the slot and all that overlap it. */
    void take(UUID placeId, int desk, int slot) {
        BitSet slots =
                taken.computeIfAbsent(placeId, id -> new HashMap<>()).computeIfAbsent(desk, number -> new BitSet());
        for (int overlapping : time.overlapping(slot)) {
            slots.set(overlapping);
        }
    }

    int freeDesks(Place place, int slot) {
        long busy = taken.getOrDefault(place.id(), Map.of()).values().stream()
                .filter(slots -> slots.get(slot))
                .count();
        return place.desks() - (int) busy;
    }

    /** The lowest free desk; there must be one. */
    int firstFree(Place place, int slot) {
        Map<Integer, BitSet> desks = taken.getOrDefault(place.id(), Map.of());
        for (int desk = 1; desk <= place.desks(); desk++) {
            BitSet slots = desks.get(desk);
            if (slots == null || !slots.get(slot)) {
                return desk;
            }
        }
        throw new IllegalStateException("All desks of " + place.id() + " are taken");
    }
}
