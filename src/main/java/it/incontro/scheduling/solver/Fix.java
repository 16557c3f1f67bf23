package it.incontro.scheduling.solver;

import java.util.List;
import java.util.UUID;

/**
 * What would place a demand that a plan leaves out, with everything that the plan holds still placed. Found by solving the
 * event with the change, so each is true, not guessed. From the cheapest kind to the dearest, in the order below: to move
 * meetings; to change a number; to let the meeting be elsewhere; to bring a table; to ask somebody to come; to ask somebody to
 * leave out an agenda item; to change the programme of the day; two of these changes together, or even more.
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

    /** One change of the event. */
    sealed interface Change extends Fix {}

    /**
     * Changes that are enough together, but none of them alone.
     *
     * @param changes at least two
     */
    record Together(List<Change> changes) implements Fix {

        /** Keeps a copy. */
        public Together {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A limit is raised by one.
     *
     * @param partyId whose
     * @param kind which
     * @param to its new value
     */
    record RaiseLimit(UUID partyId, LimitKind kind, int to) implements Change {}

    /** The meeting may also be at this place. */
    record AllowPlace(UUID placeId) implements Change {}

    /**
     * One more desk at a place, for this meeting in this slot only.
     *
     * @param slotId when
     * @param placeId where
     * @param venueToo whether the venue has to hold one more meeting, too
     */
    record OneMoreDesk(UUID slotId, UUID placeId, boolean venueToo) implements Change {}

    /** A person who is away in this slot comes all the same. */
    record FreePerson(UUID personId, UUID slotId) implements Change {}

    /**
     * A person leaves out an agenda item.
     *
     * @param personId who
     * @param itemId what, as the busy time names its source
     */
    record SkipItem(UUID personId, UUID itemId) implements Change {}

    /** One more slot after this one, as long as it and with the pause that is usual between slots. */
    record OneMoreSlot(UUID afterSlotId) implements Change {}

    /** The place in the order of cost, from 0. */
    default int cost() {
        return switch (this) {
            case Rearrange none -> 0;
            case RaiseLimit limit -> 1;
            case AllowPlace place -> 2;
            case OneMoreDesk desk -> 3;
            case FreePerson person -> 4;
            case SkipItem item -> 5;
            case OneMoreSlot slot -> 6;
            case Together several -> 5 + several.changes().size();
        };
    }

    /** These changes as one fix. */
    static Fix of(List<Change> changes) {
        return switch (changes.size()) {
            case 0 -> new Rearrange();
            case 1 -> changes.getFirst();
            default -> new Together(changes);
        };
    }

    /** What of the event has to be changed. */
    default List<Change> changes() {
        return switch (this) {
            case Rearrange none -> List.of();
            case Change one -> List.of(one);
            case Together several -> several.changes();
        };
    }

    /** The event with all these changes, made for this demand. */
    default SchedulingProblem applyTo(SchedulingProblem problem, UUID demandId) {
        SchedulingProblem changed = problem;
        for (Change change : changes()) {
            changed = new FixedProblem(changed, demandId).with(change);
        }
        return changed;
    }
}
