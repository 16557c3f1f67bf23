package it.incontro.scheduling.solver;

import java.util.Arrays;

/**
 * Counts how often teams go over to another venue within a session although the way takes longer than the pause between
 * its slots: each time costs them an idle slot. No goal counts this by itself, but a search that sees it sorts sessions
 * by venues while meetings still move easily; later, single moves no longer can.
 */
final class Crossings {

    private static final int MOST_IN_A_WORD = 64;

    private final SearchSpace space;
    private final int[][] scopes;
    private final long[] pause;
    private final boolean[] counted;
    private final long[] used;
    private final int[] poolAt;
    private int count;

    Crossings(SearchSpace space) {
        this.space = space;
        scopes = space.problem.time.scopes();
        pause = new long[scopes.length];
        counted = new boolean[scopes.length];
        for (int k = 0; k < scopes.length; k++) {
            readScope(k);
        }
        used = new long[space.problem.teams * scopes.length];
        poolAt = new int[space.problem.teams * space.slots];
    }

    /** Only sessions in whose pauses some way is too long, and whose slots follow one another. */
    private void readScope(int k) {
        for (int i = 1; i < scopes[k].length; i++) {
            pause[k] = Math.max(pause[k], space.problem.time.minutesApart(scopes[k][i - 1], scopes[k][i]));
        }
        counted[k] = space.disjoint
                && scopes[k].length <= MOST_IN_A_WORD
                && Arrays.stream(space.longestWay()).anyMatch(minutes -> minutes > pause[k]);
    }

    void enter(int team, int slot, int pool) {
        int k = space.scopeOf[slot];
        if (counted[k]) {
            poolAt[team * space.slots + slot] = pool;
            count += added(team, slot, k, pool);
            used[team * scopes.length + k] |= 1L << space.placeInScope[slot];
        }
    }

    void leave(int team, int slot) {
        int k = space.scopeOf[slot];
        if (counted[k]) {
            used[team * scopes.length + k] &= ~(1L << space.placeInScope[slot]);
            count -= added(team, slot, k, poolAt[team * space.slots + slot]);
        }
    }

    /** What a meeting adds between its neighbours, without being counted as one of them. */
    private int added(int team, int slot, int k, int pool) {
        long all = used[team * scopes.length + k];
        int place = space.placeInScope[slot];
        long earlier = all & ((1L << place) - 1);
        long later = all & (-2L << place);
        int before = earlier == 0 ? -1 : poolAt(team, scopes[k][63 - Long.numberOfLeadingZeros(earlier)]);
        int after = later == 0 ? -1 : poolAt(team, scopes[k][Long.numberOfTrailingZeros(later)]);
        return crossing(before, pool, k) + crossing(pool, after, k) - crossing(before, after, k);
    }

    private int poolAt(int team, int slot) {
        return poolAt[team * space.slots + slot];
    }

    private int crossing(int pool, int other, int k) {
        return pool >= 0 && other >= 0 && space.minutesBetween(pool, other) > pause[k] ? 1 : 0;
    }

    int count() {
        return count;
    }
}
