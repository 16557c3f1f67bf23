package it.incontro.participation;

import java.util.List;
import java.util.UUID;

/** Knows when the version that holds calls somebody away in another hat; the module that keeps the timetable implements it. */
public interface TimesOfOtherHats {

    /** Of the same individual, in hats other than this record's. */
    List<TakenTime> of(UUID eventId, UUID personId);

    /** The same of all attendees of a participation, with what they blocked in other hats, in the order of time. */
    List<NotFree> ofParticipation(UUID eventId, UUID participationId);
}
