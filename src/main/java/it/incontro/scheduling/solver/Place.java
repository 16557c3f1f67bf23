package it.incontro.scheduling.solver;

import java.util.UUID;

/**
 * A meeting point: a table, a stand or a room.
 *
 * @param id the meeting point
 * @param venueId where it is
 * @param desks how many meetings it can hold at the same time, at least 1; desks are numbered from 1
 */
public record Place(UUID id, UUID venueId, int desks) {

    /** Refuses a place without a desk. */
    public Place {
        if (desks < 1) {
            throw new IllegalArgumentException("Place " + id + " has " + desks + " desks");
        }
    }
}
