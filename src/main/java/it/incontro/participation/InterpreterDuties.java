package it.incontro.participation;

import java.util.Map;
import java.util.UUID;

/** Knows who interprets where; the module that keeps the timetable implements it. */
public interface InterpreterDuties {

    /** In how many meetings of the event's working draft each person sits to interpret. */
    Map<UUID, Integer> meetings(UUID eventId);
}
