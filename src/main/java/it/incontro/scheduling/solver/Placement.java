package it.incontro.scheduling.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Puts demands into a plan: where they fit, else by a chain of moves, else in the place of others that weigh less or the
 * same and then have to look for a place themselves.
 */
final class Placement {

    private static final int CHAINS_TRIED = 60;
    private static final int EJECTIONS_TRIED = 24;
    private static final int REST = 40;

    private final LocalPlan plan;
    private final SearchSpace space;
    private final CompactProblem problem;
    private final SplittableRandom random;
    private final Chains chains;
    private final Cost cost;
    private final long[] restsUntil;
    private long turn;

    Placement(LocalPlan plan, SplittableRandom random, Cost cost) {
        this.plan = plan;
        this.random = random;
        this.cost = cost;
        space = plan.space;
        problem = space.problem;
        chains = new Chains(plan, random);
        restsUntil = new long[problem.demands];
    }

    /** Places the demand without removing another one. */
    boolean place(int demand) {
        return plan.placedOfPair(demand) < 0 && (placeAtBest(demand) || placeByChain(demand, CHAINS_TRIED));
    }

    /** Places the demand where that costs least, if it fits anywhere. */
    boolean placeAtBest(int demand) {
        double least = Double.POSITIVE_INFINITY;
        Way best = null;
        int bestSlot = -1;
        for (Way variant : space.variants(demand)) {
            BitSet slots = variant.variant.slots();
            for (int s = slots.nextSetBit(0); s >= 0; s = slots.nextSetBit(s + 1)) {
                if (plan.accepts(demand, variant, s)) {
                    plan.put(demand, variant, s);
                    double now = cost.now() + crowding(variant.pool, s);
                    plan.take(demand);
                    if (now < least) {
                        least = now;
                        best = variant;
                        bestSlot = s;
                    }
                }
            }
        }
        if (best != null) {
            plan.put(demand, best, bestSlot);
        }
        return best != null;
    }

    /** Pools are filled evenly over the slots. */
    private double crowding(int pool, int slot) {
        return (double) plan.inPool(pool, slot) / space.desks[pool];
    }

    private boolean placeByChain(int demand, int tries) {
        Way[] variants = space.variants(demand);
        for (int i = 0; i < tries && variants.length > 0; i++) {
            Way variant = variants[random.nextInt(variants.length)];
            int slot = anySlot(variant);
            int other = random.nextInt(space.slots);
            if (other != slot && chains.move(demand, variant, slot, other)) {
                return true;
            }
        }
        return false;
    }

    private int anySlot(Way variant) {
        int slot = variant.variant.slots().nextSetBit(random.nextInt(space.slots));
        return slot >= 0 ? slot : variant.variant.slots().nextSetBit(0);
    }

    /** Places as many of these as possible without removing others, the first ones first. */
    void placeAll(List<Integer> wanted, StopSign stop) {
        for (int demand : wanted) {
            if (stop.isUp()) {
                return;
            }
            if (!plan.isPlaced(demand)) {
                place(demand);
            }
        }
    }

    /**
     * Places as many of these as possible, until there is nothing to gain, the turns are used up, or it is time to stop.
     * Those that have to give way come back later.
     */
    void ejectFor(List<Integer> wanted, int turns, StopSign stop) {
        Deque<Integer> open = new ArrayDeque<>(wanted);
        for (int i = 0; i < turns && !open.isEmpty() && !stop.isUp(); i++) {
            int demand = open.remove();
            turn++;
            if (plan.isPlaced(demand) || plan.placedOfPair(demand) >= 0 || place(demand)) {
                continue;
            }
            if (!eject(demand, open)) {
                open.add(demand);
            }
        }
    }

    /** Puts the demand where the least has to give way for it. */
    private boolean eject(int demand, Deque<Integer> open) {
        List<Integer> least = null;
        long leastWeight = problem.weight(demand) + 1;
        Way best = null;
        int bestSlot = -1;
        Way[] variants = space.variants(demand);
        for (int i = 0; i < EJECTIONS_TRIED && variants.length > 0; i++) {
            Way variant = variants[random.nextInt(variants.length)];
            int slot = anySlot(variant);
            List<Integer> inTheWay = inTheWay(demand, variant, slot);
            long weight = inTheWay == null ? Long.MAX_VALUE : weightOf(inTheWay);
            if (inTheWay != null && weight < leastWeight) {
                least = inTheWay;
                leastWeight = weight;
                best = variant;
                bestSlot = slot;
            }
        }
        return least != null && best != null && replace(least, demand, best, bestSlot, open);
    }

    private long weightOf(List<Integer> demands) {
        long sum = 0;
        for (int demand : demands) {
            sum += problem.weight(demand);
        }
        return sum;
    }

    private boolean replace(List<Integer> leaving, int demand, Way variant, int slot, Deque<Integer> open) {
        int lacking = plan.goals.lacking;
        int missing = plan.goals.missingRequired;
        List<Back> removed = new ArrayList<>();
        for (int other : leaving) {
            Way there = plan.variantOf(other);
            if (there != null) {
                removed.add(new Back(other, there, plan.slotOf(other)));
                plan.take(other);
            }
        }
        boolean fits = plan.accepts(demand, variant, slot);
        if (fits) {
            plan.put(demand, variant, slot);
        }
        if (!fits
                || plan.goals.missingRequired > missing
                || (plan.goals.missingRequired == missing && plan.goals.lacking > lacking)) {
            if (fits) {
                plan.take(demand);
            }
            removed.forEach(back -> plan.put(back.demand(), back.way(), back.slot()));
            return false;
        }
        restsUntil[demand] = turn + REST + random.nextInt(REST);
        open.addAll(leaving);
        return true;
    }

    private record Back(int demand, Way way, int slot) {}

    /** What would have to give way; null if something may not. */
    private @Nullable List<Integer> inTheWay(int demand, Way variant, int slot) {
        List<Integer> found = new ArrayList<>();
        for (int seat : variant.seats) {
            for (int s : problem.time.overlapping(slot)) {
                int there = plan.seatAt(seat, s);
                if (there >= 0 && !found.contains(there)) {
                    found.add(there);
                }
            }
        }
        if (!plan.hasRoom(variant.pool, slot) && !freesPool(found, variant.pool, slot)) {
            int count = plan.inPool(variant.pool, slot);
            if (count == 0) {
                return null;
            }
            found.add(plan.inPool(variant.pool, slot, random.nextInt(count)));
        }
        for (int there : found) {
            if ((space.required[there] && !space.required[demand]) || space.fixed[there] || restsUntil[there] > turn) {
                return null;
            }
        }
        return found;
    }

    private boolean freesPool(List<Integer> leaving, int pool, int slot) {
        for (int there : leaving) {
            Way variant = plan.variantOf(there);
            if (variant != null && variant.pool == pool && plan.slotOf(there) == slot) {
                return true;
            }
        }
        return false;
    }
}
