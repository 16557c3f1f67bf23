package it.incontro.timetable;

import java.util.UUID;

/** A meeting, whatever plan it stands in: its calendar identity and what became of it. */
public record MeetingView(
        UUID id, UUID eventId, UUID requestId, String calendarUid, int sequence, MeetingState state) {}
