package it.incontro.timetable;

import java.util.List;
import java.util.UUID;

/** Where a solution puts an accepted request, and who sits there: individuals, whatever hat they wear. Desks count from 1. */
public record PlacedMeeting(UUID requestId, UUID slotId, UUID pointId, int desk, List<UUID> persons, boolean fixed) {

    /** Takes a copy of the persons. */
    public PlacedMeeting {
        persons = List.copyOf(persons);
    }

    PlacedMeeting with(List<UUID> others) {
        return new PlacedMeeting(requestId, slotId, pointId, desk, others, fixed);
    }
}
