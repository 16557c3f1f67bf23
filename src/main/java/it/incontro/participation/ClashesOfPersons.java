package it.incontro.participation;

import java.util.List;
import java.util.UUID;

/** Knows where two records of one human being are placed at the same time; the module that keeps the timetable implements it. */
public interface ClashesOfPersons {

    /** In the event's working draft, in time order. */
    List<PersonClash> between(UUID eventId, UUID one, UUID other);
}
