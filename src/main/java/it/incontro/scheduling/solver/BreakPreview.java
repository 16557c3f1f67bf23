package it.incontro.scheduling.solver;

import java.util.Arrays;

/**
 * Tells how many breaks moves would bring before anything is moved. Most chains of a search would bring far too many, and
 * to see that takes a fraction of the time of moving their meetings and taking that back.
 */
final class BreakPreview {

    private final SearchSpace space;
    private final LocalGoals goals;
    private final int scopes;
    private final long[] changed;
    private int[] touched = new int[64];
    private int count;

    BreakPreview(SearchSpace space, LocalGoals goals) {
        this.space = space;
        this.goals = goals;
        scopes = space.problem.time.scopes().length;
        changed = new long[space.problem.teams * scopes];
    }

    /** A meeting of the way would come to the slot, or go from it. */
    void change(Way way, int slot) {
        int scope = space.scopeOf[slot];
        long bit = 1L << space.placeInScope[slot];
        for (int team : way.teams) {
            int at = team * scopes + scope;
            if (changed[at] == 0) {
                touch(at);
            }
            changed[at] ^= bit;
        }
    }

    private void touch(int at) {
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
        }
        touched[count++] = at;
    }

    /** How many breaks more there would be, and forgets the changes. */
    int more() {
        int more = 0;
        for (int i = 0; i < count; i++) {
            int at = touched[i];
            if (changed[at] != 0) {
                more += goals.moreBreaks(at, changed[at]);
                changed[at] = 0;
            }
        }
        count = 0;
        return more;
    }
}
