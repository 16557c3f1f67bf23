package it.incontro.event;

import java.util.List;

/** An event's own status; the phases in between follow from its windows and plans. */
public enum EventStatus {
    DRAFT,
    OPEN,
    LIVE,
    CLOSED,
    POSTPONED,
    CANCELLED;

    /** What an organiser may make of it, the usual step first. */
    public List<EventStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(OPEN, CANCELLED);
            case OPEN -> List.of(LIVE, CLOSED, POSTPONED, CANCELLED);
            case LIVE -> List.of(CLOSED, OPEN);
            case CLOSED -> List.of(LIVE);
            case POSTPONED -> List.of(OPEN, CANCELLED);
            case CANCELLED -> List.of();
        };
    }
}
