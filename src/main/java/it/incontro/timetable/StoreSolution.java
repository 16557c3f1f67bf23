package it.incontro.timetable;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole new draft. It becomes the working draft if the base is still that and has not moved on from the
 * revision that the solution was made from; without a base, if there is no working draft yet.
 */
public record StoreSolution(
        UUID eventId, @Nullable UUID basePlanId, @Nullable Long baseRevision, List<PlacedMeeting> meetings) {

    /** Takes a copy of the meetings. */
    public StoreSolution {
        meetings = List.copyOf(meetings);
    }
}
