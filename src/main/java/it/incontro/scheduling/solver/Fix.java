package it.incontro.scheduling.solver;

import java.util.UUID;

/**
 * What would place a demand that a plan leaves out, with everything that the plan holds still placed. Found by solving the
 * event with the change, so each is true, not guessed. From the cheapest kind to the dearest, in the order below: to move
 * meetings; to change a number; to let the meeting be elsewhere; to bring a table; to ask somebody to come; to change the
 * programme of the day.
 */
public sealed interface Fix {

    /** Which limit. */
    enum LimitKind {
        /** At the same time. */
        AT_ONCE,
        /** On one day. */
        PER_DAY,
        /** In the whole event. */
        IN_ALL
    }

    /** Nothing needs to change but the plan: the run ended before it found this. */
    record Rearrange() implements Fix {}

    /**
     * A limit is raised by one.
     *
     * @param partyId whose
     * @param kind which
     * @param to its new value
     */
    record RaiseLimit(UUID partyId, LimitKind kind, int to) implements Fix {}

    /** The meeting may also be at this place. */
    record AllowPlace(UUID placeId) implements Fix {}

    /**
     * One more desk at a place, for this meeting in this slot only.
     *
     * @param slotId when
     * @param placeId where
     * @param venueToo whether the venue has to hold one more meeting, too
     */
    record OneMoreDesk(UUID slotId, UUID placeId, boolean venueToo) implements Fix {}

    /** A person who is away in this slot comes all the same. */
    record FreePerson(UUID personId, UUID slotId) implements Fix {}

    /** One more slot, as long as this one, directly after it. */
    record OneMoreSlot(UUID afterSlotId) implements Fix {}

    /** The place in the order of cost, from 0. */
    default int cost() {
        return switch (this) {
            case Rearrange none -> 0;
            case RaiseLimit limit -> 1;
            case AllowPlace place -> 2;
            case OneMoreDesk desk -> 3;
            case FreePerson person -> 4;
            case OneMoreSlot slot -> 5;
        };
    }

    /** The event with this change, made for this demand. */
    default SchedulingProblem applyTo(SchedulingProblem problem, UUID demandId) {
        return new FixedProblem(problem, demandId).with(this);
    }
}
