package it.incontro.bench;

import java.util.List;
import java.util.Set;

/**
 * An instance of the published B2B scheduling problem (Bofill and others, JAIR 74, 2022). Participants, meetings and
 * slots are numbered from 1; the lists begin with number 1.
 *
 * @param participants how many
 * @param tables how many meetings can be at the same time
 * @param slots of the one day
 * @param morningSlots how many of them are in the morning
 * @param meetings what is to be held
 * @param forbidden per participant, the slots without meetings of it
 * @param fixed per meeting, its slot, or 0
 * @param earlier per meeting, the meetings that come strictly before it
 */
record DznFile(
        int participants,
        int tables,
        int slots,
        int morningSlots,
        List<Pairing> meetings,
        List<Set<Integer>> forbidden,
        List<Integer> fixed,
        List<Set<Integer>> earlier) {

    /** A meeting of two participants, in the morning, in the afternoon or whenever. */
    record Pairing(int one, int other, Half half) {}

    /** The part of the day in which a meeting may be. */
    enum Half {
        MORNING,
        AFTERNOON,
        ANY;

        /** By the number in the file. */
        static Half of(int number) {
            return switch (number) {
                case 1 -> MORNING;
                case 2 -> AFTERNOON;
                case 3 -> ANY;
                default -> throw new IllegalArgumentException("half " + number);
            };
        }
    }

    /** Whether the slot is one of those that the meeting may have by itself: its half, its fixed slot, both free. */
    boolean allows(int meeting, int slot) {
        Pairing pair = meetings.get(meeting - 1);
        int only = fixed.get(meeting - 1);
        boolean half = switch (pair.half()) {
            case MORNING -> slot <= morningSlots;
            case AFTERNOON -> slot > morningSlots;
            case ANY -> true;
        };
        return half
                && (only == 0 || only == slot)
                && !forbidden.get(pair.one() - 1).contains(slot)
                && !forbidden.get(pair.other() - 1).contains(slot);
    }
}
