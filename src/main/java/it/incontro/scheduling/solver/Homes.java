package it.incontro.scheduling.solver;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Where meetings are at home: what a repair would best leave alone; and who is touched by the cause anyhow. */
final class Homes {

    private final @Nullable Way[] ways;
    private final int[] slots;
    private final BitSet touched = new BitSet();

    /** Takes the plan as it is for everybody's home. */
    Homes(LocalPlan plan) {
        int demands = plan.space.problem.demands;
        ways = new Way[demands];
        slots = new int[demands];
        for (int d = 0; d < demands; d++) {
            ways[d] = plan.variantOf(d);
            slots[d] = plan.slotOf(d);
        }
    }

    @Nullable
    Way way(int demand) {
        return ways[demand];
    }

    int slot(int demand) {
        return slots[demand];
    }

    boolean isHome(int demand, Way way, int slot) {
        Way home = ways[demand];
        return home != null && slots[demand] == slot && SearchSpace.isSame(home, way);
    }

    /** Whether the meeting is where it was, of all that have a home. */
    boolean isAtHome(int demand, LocalPlan plan) {
        Way now = plan.variantOf(demand);
        return now != null && isHome(demand, now, plan.slotOf(demand));
    }

    /** Says that the person is touched, whatever the repair. */
    void touch(int seat) {
        touched.set(seat);
    }

    boolean isTouched(int seat) {
        return touched.get(seat);
    }

    boolean areAllTouched(Way way) {
        return untouched(way) == 0;
    }

    int untouched(Way way) {
        int count = 0;
        for (int seat : way.seats) {
            count += touched.get(seat) ? 0 : 1;
        }
        return count;
    }
}
