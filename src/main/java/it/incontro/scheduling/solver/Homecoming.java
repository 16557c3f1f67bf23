package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends meetings back to where they were published, if they need not have moved: one, or with it all that stand in its way
 * and have moved themselves. A search that ended early leaves such ones, since people go before meetings.
 */
final class Homecoming {

    private static final int MOST_TOGETHER = 60;

    private final LocalPlan plan;
    private final Homes homes;

    Homecoming(LocalPlan plan, Homes homes) {
        this.plan = plan;
        this.homes = homes;
    }

    /** Sends home whatever can go. */
    void run(StopSign stop) {
        boolean again = true;
        while (again && !stop.isUp()) {
            again = false;
            for (int d = 0; d < plan.space.problem.demands; d++) {
                again |= isAway(d) && send(d);
            }
        }
    }

    private boolean isAway(int demand) {
        return homes.way(demand) != null && plan.isPlaced(demand) && !homes.isAtHome(demand, plan);
    }

    private boolean send(int demand) {
        Set<Integer> together = new LinkedHashSet<>();
        together.add(demand);
        for (List<Integer> next = List.of(demand); !next.isEmpty(); ) {
            List<Integer> inTheWay = new ArrayList<>();
            for (int one : next) {
                if (!addInTheWay(one, together, inTheWay)) {
                    return false;
                }
            }
            next = inTheWay;
        }
        return send(List.copyOf(together));
    }

    /** Adds who sits at the home of the demand; false if that one has not moved, or too many would have to go. */
    private boolean addInTheWay(int demand, Set<Integer> together, List<Integer> inTheWay) {
        Way home = homes.way(demand);
        if (home == null) {
            return false;
        }
        for (int seat : home.seats) {
            for (int slot : plan.space.problem.time.overlapping(homes.slot(demand))) {
                int there = plan.seatAt(seat, slot);
                if (there < 0 || together.contains(there)) {
                    continue;
                }
                if (!isAway(there) || together.size() == MOST_TOGETHER) {
                    return false;
                }
                together.add(there);
                inTheWay.add(there);
            }
        }
        return true;
    }

    private boolean send(List<Integer> all) {
        List<Way> ways = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        for (int demand : all) {
            Way way = plan.variantOf(demand);
            if (way != null) {
                ways.add(way);
                slots.add(plan.slotOf(demand));
                plan.take(demand);
            }
        }
        for (int i = 0; i < all.size(); i++) {
            int demand = all.get(i);
            Way home = homes.way(demand);
            if (home == null || !plan.accepts(demand, home, homes.slot(demand))) {
                all.subList(0, i).forEach(plan::take);
                for (int back = 0; back < all.size(); back++) {
                    plan.put(all.get(back), ways.get(back), slots.get(back));
                }
                return false;
            }
            plan.put(demand, home, homes.slot(demand));
        }
        return true;
    }
}
