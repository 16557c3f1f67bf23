package it.incontro.timetable;

import java.util.List;
import java.util.UUID;

/** Where a solution puts an accepted request, and who sits there. Desks count from 1. */
public record PlacedMeeting(UUID requestId, UUID slotId, UUID pointId, int desk, List<UUID> persons, boolean fixed) {

    /** Takes a copy of the persons. */
    public PlacedMeeting {
        persons = List.copyOf(persons);
    }
}
