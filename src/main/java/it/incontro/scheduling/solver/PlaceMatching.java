package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Matches the meetings of one slot with places: as many as possible where they like, the others wherever a desk is free. */
final class PlaceMatching {

    /** Where a meeting is for which there is no desk. */
    static final UUID NOWHERE = new UUID(0, 0);

    private final List<Place> places;
    private final Map<UUID, Integer> free = new HashMap<>();
    private final Map<UUID, List<Integer>> at = new HashMap<>();

    PlaceMatching(List<Place> places, ToIntFunction<Place> freeDesks) {
        this.places = places;
        places.forEach(place -> free.put(place.id(), freeDesks.applyAsInt(place)));
    }

    /** The place of each meeting. */
    List<UUID> match(List<List<UUID>> liked) {
        for (int meeting = 0; meeting < liked.size(); meeting++) {
            List<UUID> both = liked.get(meeting);
            if (both.size() > Set.copyOf(both).size() && hasRoom(both.getFirst())) {
                put(meeting, both.getFirst());
            }
        }
        for (int meeting = 0; meeting < liked.size(); meeting++) {
            if (liked.get(meeting).size() == Set.copyOf(liked.get(meeting)).size()) {
                augment(meeting, liked, new HashSet<>());
            }
        }
        UUID[] found = new UUID[liked.size()];
        at.forEach((place, meetings) -> meetings.forEach(meeting -> found[meeting] = place));
        List<UUID> all = new ArrayList<>();
        int next = 0;
        for (UUID place : found) {
            while (place == null
                    && next < places.size()
                    && !hasRoom(places.get(next).id())) {
                next++;
            }
            if (place == null && next < places.size()) {
                free.merge(places.get(next).id(), -1, Integer::sum);
                all.add(places.get(next).id());
            } else {
                all.add(place == null ? NOWHERE : place);
            }
        }
        return all;
    }

    private boolean augment(int meeting, List<List<UUID>> liked, Set<UUID> seen) {
        for (UUID place : liked.get(meeting)) {
            if (!free.containsKey(place) || !seen.add(place)) {
                continue;
            }
            if (hasRoom(place)) {
                put(meeting, place);
                return true;
            }
            List<Integer> there = at.getOrDefault(place, List.of());
            for (int i = 0; i < there.size(); i++) {
                int other = there.get(i);
                if (liked.get(other).size() > 1 && augment(other, liked, seen)) {
                    there.set(i, meeting);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasRoom(UUID place) {
        return free.getOrDefault(place, 0) > 0;
    }

    private void put(int meeting, UUID place) {
        free.merge(place, -1, Integer::sum);
        at.computeIfAbsent(place, id -> new ArrayList<>()).add(meeting);
    }
}
