package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Neighbourhoods of meetings that find no cell: first the meetings of their people and those that fill up the desks that
 * they could use, then the meetings of the people of these, and so on.
 */
final class Surroundings {

    private final LocalPlan plan;
    private final SearchSpace space;
    private final BitSet inside = new BitSet();
    private final List<Integer> order = new ArrayList<>();
    private final int most;
    private int done;

    /**
     * Begins.
     *
     * @param most how many meetings there may be in a neighbourhood
     */
    Surroundings(LocalPlan plan, int most) {
        this.plan = plan;
        this.most = most;
        space = plan.space;
    }

    /** Adds a demand, placed or not; locked meetings stay outside. */
    void add(int demand) {
        if (!space.fixed[demand] && !inside.get(demand)) {
            inside.set(demand);
            order.add(demand);
        }
    }

    /**
     * Adds the next ring.
     *
     * @return whether there was anything to add
     */
    boolean grow() {
        int size = order.size();
        for (; done < size && order.size() < most; done++) {
            int demand = order.get(done);
            Way now = plan.variantOf(demand);
            if (now == null) {
                for (Way way : space.variants(demand)) {
                    addMeetingsOf(way);
                    addWhoFills(way);
                }
            } else {
                addMeetingsOf(now);
            }
        }
        return order.size() > size;
    }

    private void addMeetingsOf(Way way) {
        for (int seat : way.seats) {
            for (int slot = 0; slot < space.slots; slot++) {
                addPlaced(plan.seatAt(seat, slot));
            }
        }
    }

    private void addWhoFills(Way way) {
        for (int slot = way.variant.slots().nextSetBit(0);
                slot >= 0;
                slot = way.variant.slots().nextSetBit(slot + 1)) {
            if (!plan.hasRoom(way.pool, slot)) {
                for (int i = 0; i < plan.inPool(way.pool, slot); i++) {
                    addPlaced(plan.inPool(way.pool, slot, i));
                }
            }
        }
    }

    private void addPlaced(int demand) {
        if (demand >= 0 && order.size() < most) {
            add(demand);
        }
    }

    /** Whether every meeting that is placed and not locked is inside. */
    boolean isEverything() {
        for (int d = 0; d < space.problem.demands; d++) {
            if (plan.isPlaced(d) && !space.fixed[d] && !inside.get(d)) {
                return false;
            }
        }
        return true;
    }

    void addEverything() {
        for (int d = 0; d < space.problem.demands; d++) {
            if (plan.isPlaced(d)) {
                add(d);
            }
        }
    }

    int[] demands() {
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
