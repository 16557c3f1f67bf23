package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts broken meetings back with the least change: first wherever a cell is free that touches nobody else, the tightest
 * first; where that is not enough, exactly, together with more and more of the meetings around them.
 */
final class RepairSearch {

    private static final int SMALL_EVENT = 200;
    private static final int LARGEST = 400;
    private static final int MOST_ROUNDS = 2;
    private static final double SHARE_OF_ONE_SEARCH = 0.4;
    private static final int USELESS_RINGS = 1;

    private final LocalPlan plan;
    private final SearchSpace space;
    private final Homes homes;
    private final List<Integer> toPlace;
    private final Limits limits;
    private final Watch watch;
    private final boolean exact;
    private final Cost cost;
    private final Displacement displacement;
    private RepairAnswer.Proof keptProof = RepairAnswer.Proof.NONE;
    private RepairAnswer.Proof changeProof = RepairAnswer.Proof.NONE;
    private RepairAnswer.Proof peopleProof = RepairAnswer.Proof.NONE;
    private int avoidable;

    /**
     * Gets ready.
     *
     * @param toPlace the demands without a home
     * @param exact whether the solver may be asked
     */
    RepairSearch(LocalPlan plan, Homes homes, List<Integer> toPlace, Limits limits, Watch watch, boolean exact) {
        this.plan = plan;
        this.homes = homes;
        this.limits = limits;
        this.watch = watch;
        this.exact = exact;
        space = plan.space;
        this.toPlace = sorted(toPlace);
        cost = new Cost(plan.goals, space.problem.index.problem().rules().order());
        displacement = new Displacement(plan, homes, cost, watch::isOver);
    }

    /** The required first, then the most wished, of these the ones with the fewest possibilities. */
    private List<Integer> sorted(List<Integer> demands) {
        List<Integer> sorted = new ArrayList<>(demands);
        sorted.sort(Comparator.comparing((Integer d) -> !space.required[d])
                .thenComparing(d -> space.problem.demand(d).rank())
                .thenComparingInt(this::freedom));
        return sorted;
    }

    private int freedom(int demand) {
        int cells = 0;
        for (Way way : space.variants(demand)) {
            cells += way.variant.slots().cardinality();
        }
        return cells;
    }

    void run() {
        for (int rounds = 0; rounds <= MOST_ROUNDS; rounds++) {
            for (int demand : toPlace) {
                displacement.place(demand, rounds);
            }
        }
        if (exact && !isSettled()) {
            searchExactly();
        }
        new Homecoming(plan, homes).run(watch::isStopped);
        if (isComplete()) {
            keptProof = RepairAnswer.Proof.EVENT;
        }
        if (isSettled()) {
            changeProof = RepairAnswer.Proof.EVENT;
        }
        peopleProof = changeProof;
        compareWithBound();
        polish();
    }

    private void compareWithBound() {
        avoidable = others().cardinality();
        if (exact && avoidable > 0 && !watch.isOver()) {
            TouchBound bound = new TouchBound(published(), homes, toPlace);
            avoidable -= Math.min(avoidable, bound.leastTouched(toPlace.size() - missing(), effort(1)));
        }
        if (avoidable == 0) {
            peopleProof = RepairAnswer.Proof.EVENT;
        }
    }

    /** What stayed of the published plan, before anything gave way. */
    private LocalPlan published() {
        LocalPlan before = new LocalPlan(space);
        for (int d = 0; d < space.problem.demands; d++) {
            Way home = homes.way(d);
            if (home != null) {
                before.put(d, home, homes.slot(d));
            }
        }
        return before;
    }

    private int missing() {
        return lost()
                + (int) toPlace.stream()
                        .filter(demand -> !plan.isPlaced(demand))
                        .count();
    }

    private boolean isComplete() {
        return toPlace.stream().allMatch(demand -> plan.isPlaced(demand) || space.variants(demand).length == 0)
                && lost() == 0;
    }

    private int lost() {
        int count = 0;
        for (int d = 0; d < space.problem.demands; d++) {
            count += homes.way(d) != null && !plan.isPlaced(d) ? 1 : 0;
        }
        return count;
    }

    /** Whether nothing can be better: all is held, and nobody is touched who would not be anyhow. */
    private boolean isSettled() {
        if (!isComplete()) {
            return false;
        }
        for (int d = 0; d < space.problem.demands; d++) {
            if (homes.way(d) != null && !homes.isAtHome(d, plan)) {
                return false;
            }
        }
        return toPlace.stream().noneMatch(this::touchesOthers);
    }

    private boolean touchesOthers(int demand) {
        Way way = plan.variantOf(demand);
        return way != null && !homes.areAllTouched(way);
    }

    /** Grows the neighbourhood as long as that helps and time allows. */
    private void searchExactly() {
        Surroundings around = new Surroundings(plan, LARGEST);
        toPlace.stream().filter(demand -> space.variants(demand).length > 0).forEach(around::add);
        addWhoIsTouchedAnyhow(around);
        if (space.problem.demands <= SMALL_EVENT) {
            around.addEverything();
        }
        int useless = 0;
        for (boolean more = true; more && useless <= USELESS_RINGS && !watch.isNearlyOver(); ) {
            long before = badness();
            improve(around);
            if (isSettled() || around.isEverything()) {
                return;
            }
            useless = badness() < before || !isComplete() ? 0 : useless + 1;
            more = around.grow();
        }
    }

    private void addWhoIsTouchedAnyhow(Surroundings around) {
        for (int d = 0; d < space.problem.demands; d++) {
            Way way = plan.variantOf(d);
            if (way != null && homes.areAllTouched(way)) {
                around.add(d);
            }
        }
    }

    /** What is lost, then who is touched, then what is moved, as one number. */
    private long badness() {
        long moved = 0;
        for (int d = 0; d < space.problem.demands; d++) {
            Way home = homes.way(d);
            moved += home != null && !homes.isAtHome(d, plan) ? 1 : 0;
        }
        return (missing() * 1_000_000L + others().cardinality()) * 1_000_000 + moved;
    }

    /** Who is touched without being touched anyhow. */
    private BitSet others() {
        BitSet others = new BitSet();
        for (int d = 0; d < space.problem.demands; d++) {
            Way home = homes.way(d);
            if (home != null && !homes.isAtHome(d, plan)) {
                note(home, others);
                note(plan.variantOf(d), others);
            }
        }
        toPlace.forEach(demand -> note(plan.variantOf(demand), others));
        return others;
    }

    private void note(@Nullable Way way, BitSet others) {
        if (way != null) {
            for (int seat : way.seats) {
                if (!homes.isTouched(seat)) {
                    others.set(seat);
                }
            }
        }
    }

    private void improve(Surroundings around) {
        NeighbourhoodModel model = new NeighbourhoodModel(plan, homes, around.demands());
        RepairAnswer.Proof reach = around.isEverything() ? RepairAnswer.Proof.EVENT : RepairAnswer.Proof.NEIGHBOURHOOD;
        NeighbourhoodModel.Found most = model.mostMeetings(effort());
        watch.spend(most.spent());
        keptProof = most.proven() ? reach : RepairAnswer.Proof.NONE;
        changeProof = RepairAnswer.Proof.NONE;
        if (most.plan() == null || watch.isOver()) {
            apply(model, most);
            return;
        }
        NeighbourhoodModel.Found least = model.leastChange(effort());
        watch.spend(least.spent());
        changeProof = most.proven() && least.proven() ? reach : RepairAnswer.Proof.NONE;
        apply(model, least.plan() == null ? most : least);
    }

    /** Nothing gets worse, even if the time ended before the search came to where the plan is already. */
    private void apply(NeighbourhoodModel model, NeighbourhoodModel.Found found) {
        List<NeighbourhoodRules.Choice> better = found.plan();
        if (better == null) {
            return;
        }
        long before = badness();
        List<Assignment> now = plan.assignments();
        model.apply(better);
        if (badness() > before) {
            plan.become(now);
        }
    }

    private NeighbourhoodModel.Effort effort() {
        return effort(SHARE_OF_ONE_SEARCH);
    }

    private NeighbourhoodModel.Effort effort(double share) {
        double seconds = Double.isInfinite(watch.secondsLeft()) ? 1e6 : share * watch.secondsLeft();
        return new NeighbourhoodModel.Effort(seconds, share * watch.effortLeft(), limits.threads(), limits.seed());
    }

    /** Meetings that change anyhow go where that makes the fewest breaks and the least walking. */
    private void polish() {
        for (int demand : toPlace) {
            Way way = plan.variantOf(demand);
            if (way != null && homes.areAllTouched(way) && !watch.isStopped()) {
                int slot = plan.slotOf(demand);
                double before = cost.now();
                plan.take(demand);
                displacement.place(demand, 0);
                Way now = plan.variantOf(demand);
                if (now == null || homes.untouched(now) > 0 || cost.now() > before) {
                    if (now != null) {
                        plan.take(demand);
                    }
                    plan.put(demand, way, slot);
                }
            }
        }
    }

    RepairAnswer.Proof keptProof() {
        return keptProof;
    }

    RepairAnswer.Proof peopleProof() {
        return peopleProof;
    }

    /** How many of the people who are touched another repair might spare, as far as is known. */
    int avoidable() {
        return avoidable;
    }

    RepairAnswer.Proof changeProof() {
        return changeProof;
    }
}
