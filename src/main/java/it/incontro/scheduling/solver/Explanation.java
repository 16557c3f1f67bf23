package it.incontro.scheduling.solver;

import java.util.List;
import java.util.UUID;

/**
 * Why a demand is not placed. Each is true of the answer's plan and can be checked by hand; counts are of the slots that
 * the demand may have.
 */
public sealed interface Explanation {

    /**
     * A person who is away.
     *
     * @param personId who
     * @param slots in how many slots
     */
    record Absence(UUID personId, int slots) {}

    /**
     * A slot and place at which only room is missing: with one more, the demand could be placed.
     *
     * @param slotId when both sides are free
     * @param placeId where they may meet
     * @param deskMissing whether all desks of the place are taken
     * @param venueFull whether the venue holds no more meetings
     */
    record FullCell(UUID slotId, UUID placeId, boolean deskMissing, boolean venueFull) {}

    /** Which limit. */
    enum LimitKind {
        /** On one day. */
        PER_DAY,
        /** In the whole event. */
        IN_ALL
    }

    /**
     * The two sides are never both available, whatever the plan.
     *
     * @param firstSideSlots in how many slots all persons of the first side are available
     * @param secondSideSlots the same of the second side
     * @param absences who is away in how many slots, the one most away first
     */
    record NoCommonSlot(int firstSideSlots, int secondSideSlots, List<Absence> absences) implements Explanation {}

    /**
     * Nobody at the event interprets a language for which the meeting needs somebody.
     *
     * @param language which
     */
    record NobodyInterprets(String language) implements Explanation {}

    /**
     * Both sides are free at the same time, but nobody who could interpret is then.
     *
     * @param slots in how many slots only an interpreter is missing
     * @param personIds who could interpret
     */
    record NoInterpreterFree(int slots, List<UUID> personIds) implements Explanation {}

    /** There is no meeting point at which the two may meet, whatever the plan. */
    record NoPlaceAllowed() implements Explanation {}

    /**
     * Both are available, but never early enough before or after their agenda items elsewhere, whatever the plan.
     *
     * @param commonSlots in how many slots both are available
     * @param personIds who would have to travel
     */
    record NoTimeToTravel(int commonSlots, List<UUID> personIds) implements Explanation {}

    /**
     * The two parties meet already, by another demand.
     *
     * @param otherDemandId which
     */
    record PairMeetsAlready(UUID otherDemandId) implements Explanation {}

    /**
     * A party has all the meetings that it may have.
     *
     * @param partyId which
     * @param kind on every day on which the two could meet, or in all
     * @param limit how many
     */
    record LimitReached(UUID partyId, LimitKind kind, int limit) implements Explanation {}

    /**
     * Both are free at the same time, but all places are taken then.
     *
     * @param cells where and when a little more room would place it, the earliest first
     */
    record BothFreeButNoPlace(List<FullCell> cells) implements Explanation {}

    /**
     * Whenever both are available, one of them already has another meeting.
     *
     * @param commonSlots in how many slots both are available
     * @param firstBusy in how many of them somebody of the first side is in a meeting
     * @param secondBusy the same of the second side; both may be
     */
    record SideBusy(int commonSlots, int firstBusy, int secondBusy) implements Explanation {}

    /**
     * Different things stand in the way in different slots.
     *
     * @param commonSlots in how many slots both are available
     * @param sideBusy of these, in how many one of them has another meeting
     * @param dayLimit of the rest, in how many a limit per day is reached
     * @param other of the rest, in how many the way from or to another meeting is too long, or also no place is free
     */
    record SeveralObstacles(int commonSlots, int sideBusy, int dayLimit, int other) implements Explanation {}

    /**
     * The search ended before it was certain that no better plan exists.
     *
     * @param inThisPlan what stands in the way in the plan at hand
     */
    record NotFoundInTime(Explanation inThisPlan) implements Explanation {}
}
