package it.incontro.scheduling.solver;

import java.util.BitSet;

/**
 * One way to hold a demand's meeting: who sits, and from which pool the place comes. What is left to choose is the slot.
 *
 * @param seating who sits
 * @param seats the numbers of everybody whom it occupies
 * @param teams the numbers of the teams in whose agendas it stands
 * @param pool the number of the pool of places
 * @param slots the slots in which nothing that is known beforehand speaks against it: availability, agenda items and the
 *     way from and to them, the demand's own wishes, its lock
 */
@SuppressWarnings("ArrayRecordComponent") // the innermost loops of the searches read them; nobody compares variants
record Variant(Seating seating, int[] seats, int[] teams, int pool, BitSet slots) {

    boolean hasSeat(int seat) {
        return contains(seats, seat);
    }

    boolean hasTeam(int team) {
        return contains(teams, team);
    }

    private static boolean contains(int[] numbers, int number) {
        for (int n : numbers) {
            if (n == number) {
                return true;
            }
        }
        return false;
    }
}
