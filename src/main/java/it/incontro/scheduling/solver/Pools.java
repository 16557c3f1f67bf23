package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Places that nobody can tell apart: in the same venue and allowed for the same demands. A meeting chooses a pool; which
 * desk of it, is settled afterwards, which is always possible as long as no moment has more meetings than desks.
 */
final class Pools {

    /**
     * A set of interchangeable places.
     *
     * @param number from 0, in the order of the problem's places
     */
    record Pool(int number, UUID venueId, List<Place> places) {

        int desks() {
            return places.stream().mapToInt(Place::desks).sum();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pool pool && pool.number == number;
        }

        /** Pools are compared often, and no two have the same number. */
        @Override
        public int hashCode() {
            return number;
        }
    }

    private final List<Pool> all = new ArrayList<>();
    private final Map<UUID, Pool> ofPlace = new HashMap<>();
    private final ProblemIndex index;

    Pools(ProblemIndex index) {
        this(index, false);
    }

    /**
     * Finds the pools.
     *
     * @param single whether every place is to be a pool of its own, so that walking can be counted place by place
     */
    Pools(ProblemIndex index, boolean single) {
        this.index = index;
        Map<UUID, List<Integer>> allowedBy = allowedBy();
        boolean oneByOne = single || changeOverMatters();
        Map<List<Object>, List<Place>> alike = new LinkedHashMap<>();
        for (Place place : index.problem().places()) {
            List<Object> looks = List.of(
                    place.venueId(),
                    allowedBy.getOrDefault(place.id(), List.of()),
                    oneByOne ? place.id() : place.venueId());
            alike.computeIfAbsent(looks, key -> new ArrayList<>()).add(place);
        }
        alike.values().forEach(places -> add(List.copyOf(places)));
    }

    List<Pool> all() {
        return all;
    }

    Pool ofPlace(UUID placeId) {
        return Objects.requireNonNull(ofPlace.get(placeId));
    }

    /** The pools from which the demand may choose. */
    List<Pool> of(Demand demand) {
        return index.placesFor(demand).stream()
                .map(place -> ofPlace(place.id()))
                .distinct()
                .toList();
    }

    /** The minutes that a person needs between meetings in the two pools; 0 within one. */
    int minutesBetween(Pool one, Pool other) {
        boolean same = one.number() == other.number();
        return same
                ? 0
                : index.minutesBetween(one.places().getFirst(), other.places().getFirst());
    }

    private void add(List<Place> places) {
        Pool pool = new Pool(all.size(), places.getFirst().venueId(), places);
        all.add(pool);
        places.forEach(place -> ofPlace.put(place.id(), pool));
    }

    /** By place, which of the different lists of allowed places hold it. Locked meetings have no choice to make. */
    private Map<UUID, List<Integer>> allowedBy() {
        Map<List<Place>, Integer> lists = new LinkedHashMap<>();
        for (Demand demand : index.problem().demands()) {
            if (demand.lock() == null) {
                lists.putIfAbsent(index.placesFor(demand), lists.size());
            }
        }
        Map<UUID, List<Integer>> allowedBy = new HashMap<>();
        lists.forEach((places, number) -> places.forEach(place ->
                allowedBy.computeIfAbsent(place.id(), id -> new ArrayList<>()).add(number)));
        return allowedBy;
    }

    /** Whether two slots follow each other so closely that it counts whether the meeting point stays the same. */
    private boolean changeOverMatters() {
        int changeOver = index.problem().rules().changeOverMinutes();
        List<Slot> slots = index.timeline().slots();
        return slots.stream()
                .anyMatch(slot ->
                        slots.stream().anyMatch(next -> !slot.overlaps(next) && slot.minutesApart(next) < changeOver));
    }
}
