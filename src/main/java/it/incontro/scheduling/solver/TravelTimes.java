package it.incontro.scheduling.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many minutes people need from one venue to another, the same in both directions. Pairs that are not named, and
 * a venue and itself, are 0 minutes apart.
 *
 * @param minutes whole minutes, 0 or more, by the pair of venues
 */
public record TravelTimes(Map<Set<UUID>, Integer> minutes) {

    /** Keeps a copy and refuses negative times. */
    public TravelTimes {
        minutes = Map.copyOf(minutes);
        minutes.forEach((pair, time) -> {
            if (pair.size() != 2 || time < 0) {
                throw new IllegalArgumentException("Travel of " + time + " minutes between " + pair);
            }
        });
    }

    /** Nobody travels: all venues are next to each other. */
    public static TravelTimes none() {
        return new TravelTimes(Map.of());
    }

    /** The same times with those between two different venues set to so many minutes. */
    public TravelTimes with(UUID venueId, UUID otherVenueId, int time) {
        Map<Set<UUID>, Integer> more = new HashMap<>(minutes);
        more.put(Set.of(venueId, otherVenueId), time);
        return new TravelTimes(more);
    }

    /** The minutes from one venue to the other. */
    public int between(UUID venueId, UUID otherVenueId) {
        return venueId.equals(otherVenueId) ? 0 : minutes.getOrDefault(Set.of(venueId, otherVenueId), 0);
    }
}
