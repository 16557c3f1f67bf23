package it.incontro.scheduling.solver;

import java.util.List;
import java.util.UUID;

/**
 * A rule that a plan breaks.
 *
 * @param rule which
 * @param demandIds the meetings that break it together, in the order of the plan
 * @param subjectIds whom or what it is about: the person, place, venue, party or slot
 */
public record Violation(Rule rule, List<UUID> demandIds, List<UUID> subjectIds) {

    /** Keeps copies. */
    public Violation {
        demandIds = List.copyOf(demandIds);
        subjectIds = List.copyOf(subjectIds);
    }

    /** The hard rules. */
    public enum Rule {
        /** Every meeting belongs to a demand, exists once, and has a known slot, place, desk and its persons. */
        MEETINGS_ARE_REAL,
        /** No person is in two places at once. */
        ONE_PERSON_ONE_PLACE,
        /** No desk is used twice at once. */
        ONE_DESK_ONE_MEETING,
        /** No venue holds more meetings at once than it can. */
        VENUE_CAPACITY,
        /** Nobody meets while unavailable, and no meeting is outside the slots that it may have. */
        AVAILABILITY,
        /** Nobody meets during an agenda item of theirs. */
        AGENDA_ITEMS,
        /** Somebody interprets each language for which that is needed, and nobody does without need. */
        INTERPRETERS,
        /** There is time to change the meeting point or to travel. */
        TRAVEL,
        /** Meetings are at the fixed points of their parties, and nobody else's are. */
        FIXED_PLACES,
        /** Locked meetings stay. */
        LOCKS,
        /** No party has more meetings on a day than its limit. */
        LIMIT_PER_DAY,
        /** No party has more meetings in all than its limit. */
        LIMIT_IN_ALL,
        /** No party has more meetings at once than its limit. */
        LIMIT_AT_ONCE,
        /** Two parties meet at most once. */
        ONE_MEETING_PER_PAIR,
        /** A meeting that is to come after another begins when that one is over. */
        ORDER,
        /** Required demands are placed. */
        REQUIRED,
        /** The breaks of any two parties differ by no more than the event allows. */
        BREAK_SPREAD
    }
}
