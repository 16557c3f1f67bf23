package it.incontro.timetable;

import it.incontro.identity.EventRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** An accepted request that was placed at least once; keeps its identity for life, whatever plan it stands in. */
@Entity
class Meeting extends EventRow {

    private UUID requestId;
    private String calendarUid;
    private int sequence;

    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.PLANNED;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {}

    Meeting(UUID eventId, UUID requestId, Instant now) {
        super(eventId, now);
        this.requestId = requestId;
        this.calendarUid = CalendarUid.of(id());
    }

    UUID requestId() {
        return requestId;
    }

    MeetingView view() {
        return new MeetingView(id(), eventId(), requestId, calendarUid, sequence, state);
    }
}
