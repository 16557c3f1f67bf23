package it.incontro.scheduling;

import java.time.Instant;
import java.util.UUID;

/** A placed meeting as the board shows it. */
public record BoardMeeting(
        UUID meetingId,
        UUID requestId,
        UUID slotId,
        UUID pointId,
        String pointName,
        int desk,
        boolean fixed,
        UUID askerId,
        String askerName,
        UUID targetId,
        String targetName,
        Instant startsAt) {

    /** The name of the other side. */
    public String counterpartOf(UUID participationId) {
        return askerId.equals(participationId) ? targetName : askerName;
    }
}
