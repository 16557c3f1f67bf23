package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;

/** One thread's search: a plan under way, and the best one that it came across. */
final class Walker {

    private static final int STEPS_BETWEEN_CHECKS = 2000;
    private static final int TURNS_FOR_REQUIRED = 100;
    private static final int TURNS_EACH = 4;
    private static final int FEWEST_TURNS = 100;

    private final SearchSpace space;
    private final GoalOrder order;
    private final LocalPlan plan;
    private final Cost cost;
    private final Placement placement;
    private final Annealing annealing;
    private List<Assignment> best = List.of();
    private Standing standing;

    Walker(SearchSpace space, long seed, int shareToAimAt) {
        this.space = space;
        order = space.problem.index.problem().rules().order();
        plan = new LocalPlan(space);
        cost = new Cost(plan.goals, order);
        cost.aimAtShare(shareToAimAt);
        SplittableRandom random = new SplittableRandom(seed);
        placement = new Placement(plan, random, cost);
        annealing = new Annealing(plan, random, cost);
        standing = Standing.of(plan.goals, order);
    }

    /** Begins with what of the plan keeps the rules; locked meetings go first. */
    void begin(List<Assignment> start) {
        putLocked();
        for (Assignment assignment : start) {
            Way way = space.way(assignment);
            if (way != null
                    && !plan.isPlaced(assignment.demand())
                    && plan.accepts(assignment.demand(), way, assignment.slot())) {
                plan.put(assignment.demand(), way, assignment.slot());
            }
        }
        keepIfBetter();
    }

    private void putLocked() {
        for (int d = 0; d < space.problem.demands; d++) {
            Lock lock = space.problem.demand(d).lock();
            if (lock != null && space.variants(d).length > 0) {
                int slot = space.problem.time.number(lock.slotId());
                if (plan.accepts(d, space.variants(d)[0], slot)) {
                    plan.put(d, space.variants(d)[0], slot);
                }
            }
        }
    }

    /** Places what is missing: what is required, then what a best choice holds, then the rest; the most wished first. */
    void fill(FlowBound bound, StopSign stop) {
        List<Integer> required = missing(d -> space.required[d]);
        placement.placeAll(required, stop);
        placement.ejectFor(missing(d -> space.required[d]), TURNS_FOR_REQUIRED * required.size(), stop);
        placement.placeAll(missing(bound::isChosen), stop);
        placement.placeAll(missing(d -> true), stop);
        keepIfBetter();
    }

    /** Places more of a best choice by removing others of no greater weight, as far as that is quickly done. */
    void fillByEjection(FlowBound bound, StopSign stop) {
        List<Integer> chosen = missing(bound::isChosen);
        placement.ejectFor(chosen, FEWEST_TURNS + TURNS_EACH * chosen.size(), stop);
        placement.placeAll(missing(d -> true), stop);
        keepIfBetter();
    }

    private List<Integer> missing(IntPredicate wanted) {
        return sorted(unplaced().stream().filter(wanted::test).toList());
    }

    /** The most wished first, of these the ones with the fewest possibilities. */
    private List<Integer> sorted(List<Integer> demands) {
        int[] freedom = new int[space.problem.demands];
        for (int demand : demands) {
            for (Way way : space.variants(demand)) {
                freedom[demand] += way.variant.slots().cardinality();
            }
        }
        List<Integer> sorted = new ArrayList<>(demands);
        sorted.sort(Comparator.comparingLong((Integer d) -> -space.problem.weight(d))
                .thenComparingInt(d -> freedom[d]));
        return sorted;
    }

    /** Walks until the clock has come so far. */
    void walk(SearchClock clock, double until, double warmth) {
        for (double progress = clock.progress(); progress < until && !clock.isUp(); progress = clock.progress()) {
            annealing.cool(1 - warmth + warmth * progress);
            annealing.run(STEPS_BETWEEN_CHECKS);
            clock.count(STEPS_BETWEEN_CHECKS);
            keepIfBetter();
        }
    }

    /** Adds whatever still fits into the best plan. */
    void finish() {
        plan.become(best);
        for (int demand : sorted(unplaced())) {
            int before = plan.goals.overLimit;
            if (plan.placedOfPair(demand) < 0 && placement.placeAtBest(demand) && plan.goals.overLimit > before) {
                plan.take(demand);
            }
        }
        if (plan.goals.beyondSpread() > 0) {
            shed();
        }
        keepIfBetter();
    }

    private List<Integer> unplaced() {
        List<Integer> found = new ArrayList<>();
        for (int d = 0; d < space.problem.demands; d++) {
            if (!plan.isPlaced(d) && space.variants(d).length > 0) {
                found.add(d);
            }
        }
        return found;
    }

    /** Gives up meetings until the event's rule for breaks is kept. */
    private void shed() {
        boolean goesOn = true;
        while (goesOn && plan.goals.beyondSpread() > 0) {
            goesOn = false;
            for (int d = 0; d < space.problem.demands && plan.goals.beyondSpread() > 0; d++) {
                Way way = plan.variantOf(d);
                if (way != null && !space.required[d]) {
                    int before = plan.goals.overLimit;
                    int slot = plan.slotOf(d);
                    plan.take(d);
                    if (plan.goals.overLimit >= before) {
                        plan.put(d, way, slot);
                    } else {
                        goesOn = true;
                    }
                }
            }
        }
    }

    private void keepIfBetter() {
        Standing now = Standing.of(plan.goals, order);
        if (now.isBetterThan(standing)) {
            standing = now;
            best = plan.assignments();
        }
    }

    double costNow() {
        return cost.now() + cost.ofShares() - plan.goals.weight;
    }

    List<Assignment> now() {
        return plan.assignments();
    }

    /** Goes on from another plan. */
    void goOnFrom(List<Assignment> other) {
        plan.become(other);
        keepIfBetter();
    }

    List<Assignment> best() {
        return best;
    }

    Standing standing() {
        return standing;
    }
}
