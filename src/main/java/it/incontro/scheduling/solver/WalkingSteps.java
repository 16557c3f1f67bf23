package it.incontro.scheduling.solver;

import java.util.Arrays;

/** Where teams are slot by slot, and what a meeting more or less means for their walking over the day. */
final class WalkingSteps {

    private static final int NOWHERE = -1;

    private final SearchSpace space;
    private final int[] poolAt;
    private final long[] onDay;

    WalkingSteps(SearchSpace space) {
        this.space = space;
        poolAt = new int[space.problem.teams * space.slots];
        Arrays.fill(poolAt, NOWHERE);
        onDay = new long[space.problem.teams * space.days];
    }

    /** Notes a meeting of the team, and tells how much more walking it brings. */
    int enter(int team, int slot, int pool) {
        int more = through(team, slot, pool);
        poolAt[team * space.slots + slot] = pool;
        flip(team, slot);
        return more;
    }

    /** Forgets the meeting of the team in the slot, and tells how much less walking there is. */
    int leave(int team, int slot) {
        int pool = poolAt[team * space.slots + slot];
        poolAt[team * space.slots + slot] = NOWHERE;
        flip(team, slot);
        return through(team, slot, pool);
    }

    private void flip(int team, int slot) {
        onDay[team * space.days + space.dayOf[slot]] ^= 1L << space.placeInDay[slot];
    }

    /** What a meeting adds between its neighbours of the day, without being counted as one of them. */
    private int through(int team, int slot, int pool) {
        int[] day = space.slotsOfDay[space.dayOf[slot]];
        int base = team * space.slots;
        int i = space.placeInDay[slot];
        int before;
        int after;
        if (day.length <= Long.SIZE) {
            long used = onDay[team * space.days + space.dayOf[slot]];
            long earlier = used & ((1L << i) - 1);
            long later = used & (-2L << i);
            before = earlier == 0 ? NOWHERE : poolAt[base + day[63 - Long.numberOfLeadingZeros(earlier)]];
            after = later == 0 ? NOWHERE : poolAt[base + day[Long.numberOfTrailingZeros(later)]];
        } else {
            before = nextPool(base, day, i, -1);
            after = nextPool(base, day, i, 1);
        }
        int steps = (before < 0 ? 0 : space.steps(before, pool)) + (after < 0 ? 0 : space.steps(pool, after));
        return before < 0 || after < 0 ? steps : steps - space.steps(before, after);
    }

    private int nextPool(int base, int[] day, int from, int step) {
        for (int i = from + step; i >= 0 && i < day.length; i += step) {
            if (poolAt[base + day[i]] >= 0) {
                return poolAt[base + day[i]];
            }
        }
        return NOWHERE;
    }
}
