package it.incontro.timetable;

import java.util.List;
import java.util.UUID;

/** A meeting of a published version will not take place. */
public record MeetingCancelled(UUID organiserId, UUID eventId, UUID meetingId, List<UUID> toldIds) {}
