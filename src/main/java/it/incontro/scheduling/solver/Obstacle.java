package it.incontro.scheduling.solver;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a meeting cannot be placed in a slot at a place. */
public sealed interface Obstacle {

    /** The person is in another meeting then. */
    record PersonInMeeting(UUID personId, UUID otherDemandId) implements Obstacle {}

    /** The person is not available then. */
    record PersonUnavailable(UUID personId) implements Obstacle {}

    /** The person has an agenda item then. */
    record PersonAtAgendaItem(UUID personId, @Nullable UUID sourceId) implements Obstacle {}

    /** The person cannot come from, or get to, the last or next thing in time. */
    record TravelTooShort(UUID personId, int minutesNeeded, int minutesThere) implements Obstacle {}

    /** All desks of the place are taken then. */
    record PlaceFull(UUID placeId, int desks) implements Obstacle {}

    /** The venue holds no more meetings then. */
    record VenueFull(UUID venueId, int capacity) implements Obstacle {}

    /** The meeting is not for this place: one of the parties has its own, or this one belongs to somebody else. */
    record PlaceNotAllowed(UUID placeId) implements Obstacle {}

    /** The meeting is not for this slot. */
    record SlotNotAllowed(UUID slotId) implements Obstacle {}

    /** The meeting is locked elsewhere. */
    record MeetingLocked(UUID slotId, UUID placeId, int desk) implements Obstacle {}

    /** The party has all the meetings of that day that it may have. */
    record DayLimitReached(UUID partyId, int limit) implements Obstacle {}

    /** The party has all the meetings that it may have. */
    record LimitReached(UUID partyId, int limit) implements Obstacle {}

    /** The party has all the meetings at that moment that it may have. */
    record AtOnceLimitReached(UUID partyId, int limit) implements Obstacle {}

    /** The other meeting has to come before, or after, and then would not. */
    record OutOfOrder(UUID otherDemandId) implements Obstacle {}

    /** Nobody at the event interprets the language for which the meeting needs somebody. */
    record NobodyInterprets(String language) implements Obstacle {}

    /** The two parties meet already. */
    record PairMeetsAlready(UUID otherDemandId) implements Obstacle {}
}
