package it.incontro.timetable;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings of an event, whatever plan they stand in. */
@Service
public class MeetingService {

    private final Meetings meetings;

    MeetingService(Meetings meetings) {
        this.meetings = meetings;
    }

    /** A meeting. */
    @Transactional(readOnly = true)
    public MeetingView find(UUID eventId, UUID meetingId) {
        return meetings.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, meetingId)
                .map(Meeting::view)
                .orElseThrow(() -> new NotFound("meeting " + meetingId));
    }

    /** The meeting of a request, if it was ever placed. */
    @Transactional(readOnly = true)
    public Optional<MeetingView> ofRequest(UUID eventId, UUID requestId) {
        return meetings.findByOrganiserIdAndEventIdAndRequestId(CurrentTenant.required(), eventId, requestId)
                .map(Meeting::view);
    }
}
