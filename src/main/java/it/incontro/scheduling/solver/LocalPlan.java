package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that meetings enter and leave one by one, with every hard rule checked at the entrance. Entering, leaving and
 * checking take time in proportion to the people of the meeting.
 */
final class LocalPlan {

    private static final int NOBODY = -1;

    final SearchSpace space;
    final LocalGoals goals;
    private final CompactProblem problem;
    private final int slots;
    private final int[] slotOf;
    private final @Nullable Way[] variantOf;
    private final int[] seatAt;
    private final int[] teamAt;
    private final int[] pairAt;
    private final int[] poolUse;
    private final int[][] inPool;
    private final int[] placeInPool;
    private final int[] venueUse;
    final Whereabouts whereabouts;
    private final int[] partyUse;
    private final int[] partyOnDay;
    private final int[] partyInAll;

    LocalPlan(SearchSpace space) {
        this.space = space;
        problem = space.problem;
        slots = space.slots;
        goals = new LocalGoals(space);
        slotOf = filled(problem.demands);
        variantOf = new Way[problem.demands];
        seatAt = filled(problem.seats * slots);
        teamAt = filled(problem.teams * slots);
        pairAt = filled(problem.demands);
        poolUse = new int[space.pools * slots];
        inPool = new int[space.pools * slots][];
        placeInPool = new int[problem.demands];
        venueUse = new int[space.venues * slots];
        whereabouts = new Whereabouts(space);
        partyUse = new int[problem.parties * slots];
        partyOnDay = new int[problem.parties * space.days];
        partyInAll = new int[problem.parties];
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, NOBODY);
        return array;
    }

    boolean isPlaced(int demand) {
        return slotOf[demand] >= 0;
    }

    /** The slot of a demand, or -1. */
    int slotOf(int demand) {
        return slotOf[demand];
    }

    @Nullable
    Way variantOf(int demand) {
        return variantOf[demand];
    }

    /** Whom the seat meets in the slot, or -1. */
    int seatAt(int seat, int slot) {
        return seatAt[seat * slots + slot];
    }

    /** A meeting of the team in the slot, or -1. */
    int teamAt(int team, int slot) {
        return teamAt[team * slots + slot];
    }

    /** The demand of the same two parties that is placed, or -1. */
    int placedOfPair(int demand) {
        return pairAt[problem.pair(demand)];
    }

    int inPool(int pool, int slot) {
        return poolUse[pool * slots + slot];
    }

    /** The meetings in a pool in a slot, counted from 0. */
    int inPool(int pool, int slot, int number) {
        return inPool[pool * slots + slot][number];
    }

    void put(int demand, Way variant, int slot) {
        goals.enter(demand);
        drop(demand, variant, slot);
    }

    void take(int demand) {
        goals.leave(demand);
        lift(demand);
    }

    /** Puts a lifted meeting down. */
    void drop(int demand, Way variant, int slot) {
        slotOf[demand] = slot;
        variantOf[demand] = variant;
        for (int seat : variant.seats) {
            seatAt[seat * slots + slot] = demand;
        }
        whereabouts.change(variant, slot);
        for (int team : variant.teams) {
            teamAt[team * slots + slot] = demand;
        }
        pairAt[problem.pair(demand)] = demand;
        enterPool(demand, variant.pool * slots + slot);
        venueUse[space.venueOf[variant.pool] * slots + slot]++;
        count(space.first[demand], slot, 1);
        count(space.second[demand], slot, 1);
        goals.occupy(variant, slot);
    }

    /** Takes a meeting up that will be dropped somewhere else: it still counts as placed. */
    void lift(int demand) {
        int slot = slotOf[demand];
        Way variant = variantOf[demand];
        if (variant == null) {
            throw new IllegalStateException("Demand " + demand + " is not placed");
        }
        slotOf[demand] = NOBODY;
        variantOf[demand] = null;
        for (int seat : variant.seats) {
            seatAt[seat * slots + slot] = NOBODY;
        }
        whereabouts.change(variant, slot);
        for (int team : variant.teams) {
            teamAt[team * slots + slot] = NOBODY;
        }
        pairAt[problem.pair(demand)] = NOBODY;
        leavePool(demand, variant.pool * slots + slot);
        venueUse[space.venueOf[variant.pool] * slots + slot]--;
        count(space.first[demand], slot, -1);
        count(space.second[demand], slot, -1);
        goals.vacate(variant, slot);
    }

    private void enterPool(int demand, int at) {
        int[] members = inPool[at];
        if (members == null || members.length == poolUse[at]) {
            members = members == null ? new int[2] : Arrays.copyOf(members, 2 * members.length);
            inPool[at] = members;
        }
        placeInPool[demand] = poolUse[at];
        members[poolUse[at]++] = demand;
    }

    private void leavePool(int demand, int at) {
        int last = inPool[at][--poolUse[at]];
        inPool[at][placeInPool[demand]] = last;
        placeInPool[last] = placeInPool[demand];
    }

    private void count(int party, int slot, int more) {
        partyUse[party * slots + slot] += more;
        partyOnDay[party * space.days + space.dayOf[slot]] += more;
        partyInAll[party] += more;
    }

    /** Whether the meeting may enter there. */
    boolean accepts(int demand, Way variant, int slot) {
        return variant.allows(slot)
                && hasRoom(variant.pool, slot)
                && areFree(variant, slot)
                && placedOfPair(demand) < 0
                && keepsLimits(space.first[demand], slot)
                && keepsLimits(space.second[demand], slot)
                && keepsOrder(demand, slot)
                && whereabouts.canTravel(this, variant, slot);
    }

    /** Whether the pool and its venue can hold one more meeting during the slot. */
    boolean hasRoom(int pool, int slot) {
        int capacity = space.venueCapacity[space.venueOf[pool]];
        if (space.disjoint) {
            return poolUse[pool * slots + slot] < space.desks[pool]
                    && venueUse[space.venueOf[pool] * slots + slot] < capacity;
        }
        return busiest(poolUse, pool, slot) < space.desks[pool]
                && busiest(venueUse, space.venueOf[pool], slot) < capacity;
    }

    /** The most at any moment of the slot. */
    private int busiest(int[] use, int row, int slot) {
        int most = 0;
        for (int[] moment : problem.time.moments()) {
            int sum = 0;
            boolean during = false;
            for (int s : moment) {
                sum += use[row * slots + s];
                during |= s == slot;
            }
            most = during ? Math.max(most, sum) : most;
        }
        return most;
    }

    private boolean areFree(Way variant, int slot) {
        for (int seat : variant.seats) {
            if (seatAt[seat * slots + slot] >= 0 || (!space.disjoint && isBusyMeanwhile(seat, slot))) {
                return false;
            }
        }
        return true;
    }

    private boolean isBusyMeanwhile(int seat, int slot) {
        for (int s : problem.time.overlapping(slot)) {
            if (seatAt[seat * slots + s] >= 0) {
                return true;
            }
        }
        return false;
    }

    private boolean keepsLimits(int party, int slot) {
        return partyInAll[party] < space.inAll[party]
                && partyOnDay[party * space.days + space.dayOf[slot]] < space.perDay[party]
                && (space.atOnce[party] == SearchSpace.UNLIMITED
                        || busiest(partyUse, party, slot) < space.atOnce[party]);
    }

    private boolean keepsOrder(int demand, int slot) {
        for (int earlier : problem.earlier(demand)) {
            if (slotOf[earlier] >= 0 && !isBefore(slotOf[earlier], slot)) {
                return false;
            }
        }
        for (int later : problem.later(demand)) {
            if (slotOf[later] >= 0 && !isBefore(slot, slotOf[later])) {
                return false;
            }
        }
        return true;
    }

    boolean isBefore(int slot, int other) {
        return slot < other && problem.time.minutesApart(slot, other) >= 0;
    }

    /** Whether somebody could not get from one meeting to the other in time. */
    boolean isTooFar(Way variant, int slot, int other) {
        Way there = variantOf[other];
        return there != null
                && space.minutesBetween(variant.pool, there.pool) > problem.time.minutesApart(slot, slotOf[other]);
    }

    /** The plan as it is now. */
    List<Assignment> assignments() {
        List<Assignment> plan = new ArrayList<>();
        for (int d = 0; d < problem.demands; d++) {
            Way variant = variantOf[d];
            if (variant != null) {
                plan.add(new Assignment(d, variant.variant, slotOf[d]));
            }
        }
        return plan;
    }

    /** Takes everything out that is not in the other plan, and puts in what is, as it is there. */
    void become(List<Assignment> other) {
        for (int d = 0; d < problem.demands; d++) {
            if (slotOf[d] >= 0) {
                take(d);
            }
        }
        other.forEach(assignment -> {
            Way way = space.way(assignment);
            if (way != null) {
                put(assignment.demand(), way, assignment.slot());
            }
        });
    }
}
