package it.incontro.agenda;

import java.time.Instant;
import java.util.UUID;

/**
 * A placed meeting as one of its two sides sees it.
 *
 * @param asks whether this side has asked for it: of the two lines of a meeting, one does
 */
record MeetingLine(
        UUID planId,
        UUID placementId,
        UUID meetingId,
        Instant startsAt,
        Instant endsAt,
        String state,
        String calendarUid,
        int sequence,
        UUID ownId,
        UUID otherId,
        boolean asks,
        String ownName,
        String otherName,
        String point,
        int desk,
        int desks,
        String venue,
        @org.jspecify.annotations.Nullable String address) {

    boolean isCancelled() {
        return state.equals("CANCELLED");
    }

    /** Both sides, as somebody sees it who is of neither. */
    String sides() {
        return ownName + " – " + otherName;
    }

    /** A stand with several desks is named with the desk. */
    String place() {
        return desks > 1 ? point + " / " + desk : point;
    }
}
