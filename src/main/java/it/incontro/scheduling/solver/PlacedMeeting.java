package it.incontro.scheduling.solver;

import java.util.List;
import java.util.UUID;

/**
 * A demand with its time and place.
 *
 * @param demandId the meeting request
 * @param slotId when
 * @param placeId where
 * @param desk which desk there, from 1
 * @param personIds who sits in it
 */
public record PlacedMeeting(UUID demandId, UUID slotId, UUID placeId, int desk, List<UUID> personIds) {

    /** Keeps a copy. */
    public PlacedMeeting {
        personIds = List.copyOf(personIds);
    }
}
