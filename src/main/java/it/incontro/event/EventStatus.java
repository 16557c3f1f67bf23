package it.incontro.event;

/** An event's own status; the phases in between follow from its windows and plans. */
public enum EventStatus {
    DRAFT,
    OPEN,
    LIVE,
    CLOSED,
    POSTPONED,
    CANCELLED
}
