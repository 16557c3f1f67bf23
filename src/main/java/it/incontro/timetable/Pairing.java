package it.incontro.timetable;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The two sides of a request, and where they sit if they have a place of their own. */
record Pairing(
        UUID requestId,
        String state,
        UUID askerId,
        UUID targetId,
        String askerName,
        String targetName,
        @Nullable UUID askerPoint,
        @Nullable UUID targetPoint,
        @Nullable UUID agreedPoint) {

    /** Whether the two can meet at a point: one of them sits there, they agreed on it, or neither has a place. */
    boolean mayMeetAt(UUID pointId) {
        boolean free = askerPoint == null && targetPoint == null;
        return free || pointId.equals(askerPoint) || pointId.equals(targetPoint) || pointId.equals(agreedPoint);
    }
}
