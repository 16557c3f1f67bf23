package it.incontro.event;

/** What somebody does in an event's team. */
public enum TeamRole {
    ORGANISER,
    DESK
}
