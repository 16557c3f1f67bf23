package it.incontro.timetable;

/** What became of a meeting. */
public enum MeetingState {
    PLANNED,
    HELD,
    NO_SHOW,
    CANCELLED
}
