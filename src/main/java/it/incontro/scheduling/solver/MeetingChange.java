package it.incontro.scheduling.solver;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a repair does to one meeting.
 *
 * @param demandId the meeting request
 * @param before the published meeting, or null if there was none
 * @param after the meeting of the new plan, or null if it is not held any more
 * @param cause why
 */
public record MeetingChange(
        UUID demandId,
        @Nullable PlacedMeeting before,
        @Nullable PlacedMeeting after,
        Cause cause) {

    /** Why a meeting changes. */
    public sealed interface Cause {}

    /** Somebody who sits in it is away, or at an agenda item, at the published time. */
    public record PersonAway(UUID personId) implements Cause {}

    /** Other people sit for one of its sides now. */
    public record PeopleChanged() implements Cause {}

    /** The published meeting point, or the desk there, is no longer there or not for this meeting. */
    public record PlaceClosed(UUID placeId) implements Cause {}

    /** The published slot is no longer there or not for this meeting. */
    public record SlotClosed(UUID slotId) implements Cause {}

    /** It gives way to another meeting, which could not be held otherwise. */
    public record MadeRoom(UUID demandId) implements Cause {}

    /** The request is withdrawn. */
    public record Withdrawn() implements Cause {}

    /** It is locked, and not where it was published. */
    public record LockedElsewhere() implements Cause {}

    /** It was not published, and there may be no plan without it. */
    public record Required() implements Cause {}

    /** Another rule speaks against the published time and place now. */
    public record RuledOut(Obstacle obstacle) implements Cause {}
}
