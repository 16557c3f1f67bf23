package it.incontro.scheduling.solver;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Moves of several meetings at once between two slots: what stands in the way of one in the first slot goes to the second,
 * what stands in the way of that goes to the first, and so on until nobody is in two places (a Kempe chain of the graph in
 * which meetings with a common person are neighbours). Where a pool gets too full, another chain of it goes the other way.
 * Some chains move blocks: where somebody could not get from a meeting to the one before or after in time, that one is
 * exchanged with the slot as far from the other slot, so that half a session can change its venue at once.
 */
final class Chains {

    private static final int LONGEST = 40;
    private static final int MOST_EXTENSIONS = 3;
    private static final int BLOCKS_PER_CENT = 20;

    private final LocalPlan plan;
    private final SearchSpace space;
    private final SplittableRandom random;
    private final int[] demands;
    private final int[] from;
    private final int[] to;
    private final @Nullable Way[] before;
    private final @Nullable Way[] after;
    private final int[] stamp;
    private final @Nullable BreakPreview preview;
    private int now;
    private int size;
    private int fullPool;
    private int fullSlot;
    private int slot;
    private int other;
    private boolean inBlocks;

    Chains(LocalPlan plan, SplittableRandom random) {
        this.plan = plan;
        this.random = random;
        space = plan.space;
        stamp = new int[space.problem.demands];
        preview = BreakPreview.of(plan);
        demands = new int[LONGEST];
        from = new int[LONGEST];
        to = new int[LONGEST];
        before = new Way[LONGEST];
        after = new Way[LONGEST];
    }

    /** How many meetings the last chain moved. */
    int size() {
        return size;
    }

    /**
     * Tries to bring a demand there, with whatever that takes.
     *
     * @param swap the slot for what stands in the way
     * @return whether it is there; otherwise nothing has changed
     */
    boolean move(int demand, Way variant, int target, int swap) {
        return move(demand, variant, target, swap, null, Double.POSITIVE_INFINITY);
    }

    /**
     * The same, unless it can be foreseen that it would cost too much.
     *
     * @param most what it may cost; what is tried may still cost more
     */
    boolean move(int demand, Way variant, int target, int swap, @Nullable Cost cost, double most) {
        slot = target;
        other = swap;
        inBlocks = random.nextInt(100) < BLOCKS_PER_CENT;
        size = 0;
        if (++now == Integer.MAX_VALUE) {
            Arrays.fill(stamp, 0);
            now = 1;
        }
        if (!add(demand, variant, target)) {
            return false;
        }
        int done = 0;
        for (int extensions = 0; extensions <= MOST_EXTENSIONS; extensions++) {
            for (; done < size; done++) {
                if (!follow(done)) {
                    return false;
                }
            }
            fullPool = -1;
            if (isTooDear(cost, most)) {
                return false;
            }
            if (apply()) {
                return true;
            }
            if (fullPool < 0 || !extend()) {
                return false;
            }
        }
        return false;
    }

    /** Takes the last chain back. */
    void undo() {
        liftFirst(size);
        restore();
    }

    private boolean add(int demand, @Nullable Way variant, int target) {
        if (variant == null || size == LONGEST || space.fixed[demand]) {
            return false;
        }
        stamp[demand] = now;
        demands[size] = demand;
        from[size] = plan.slotOf(demand);
        before[size] = plan.variantOf(demand);
        to[size] = target;
        after[size] = variant;
        size++;
        return true;
    }

    /** Adds all that stand in the way of one meeting of the chain. */
    private boolean follow(int i) {
        Way variant = within(i);
        if (variant == null) {
            variant = after[i];
            if (!inBlocks || variant == null || !takeAlong(variant, to[i])) {
                return false;
            }
        }
        after[i] = variant;
        for (int seat : variant.seats) {
            for (int s : space.problem.time.overlapping(to[i])) {
                int there = plan.seatAt(seat, s);
                if (there >= 0 && stamp[there] != now && !giveWay(there, to[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Adds the meetings just before and after from which somebody could not come in time, or to which not go. */
    private boolean takeAlong(Way variant, int at) {
        for (int close : space.near[at]) {
            for (int seat : variant.seats) {
                int there = plan.seatAt(seat, close);
                if (there >= 0 && stamp[there] != now && plan.isTooFar(variant, at, there) && !giveWay(there, close)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The wanted way, or one elsewhere, that everybody can reach from the meetings before and to those after. */
    private @Nullable Way within(int i) {
        Way wanted = after[i];
        if (wanted == null || isReachable(wanted, to[i])) {
            return wanted;
        }
        for (Way way : wanted.elsewhere) {
            if (way.allows(to[i]) && isReachable(way, to[i])) {
                return way;
            }
        }
        return null;
    }

    private boolean isReachable(Way way, int at) {
        if (!plan.whereabouts.mayBeTooFar(way, at)) {
            return true;
        }
        for (int close : space.near[at]) {
            for (int seat : way.seats) {
                int there = plan.seatAt(seat, close);
                if (there >= 0 && stamp[there] != now && plan.isTooFar(way, at, there)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean giveWay(int demand, int wanted) {
        int target = partner(wanted);
        Way variant = plan.variantOf(demand);
        return plan.slotOf(demand) == wanted
                && target >= 0
                && variant != null
                && add(demand, variant.at(target), target);
    }

    /** With which slot one is exchanged: the two slots with each other, those around one with those around the other. */
    private int partner(int one) {
        if (one == slot || one == other) {
            return one == slot ? other : slot;
        }
        int near = space.scopeOf[one] == space.scopeOf[slot] ? slot : other;
        int far = near == slot ? other : slot;
        if (far < 0
                || near < 0
                || space.scopeOf[near] == space.scopeOf[far]
                || space.scopeOf[one] != space.scopeOf[near]) {
            return -1;
        }
        int[] scope = space.problem.time.scopes()[space.scopeOf[far]];
        int place = space.placeInScope[far] + space.placeInScope[one] - space.placeInScope[near];
        return place < 0 || place >= scope.length ? -1 : scope[place];
    }

    /** Whether it is known beforehand that the chain costs more. */
    private boolean isTooDear(@Nullable Cost cost, double most) {
        if (cost == null || preview == null) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            preview.changeIf(before[i], from[i]);
            preview.changeIf(after[i], to[i]);
        }
        preview.addUp();
        return cost.atLeast(preview) > most;
    }

    private boolean apply() {
        for (int i = 0; i < size; i++) {
            if (from[i] >= 0) {
                plan.lift(demands[i]);
            }
        }
        for (int i = 0; i < size; i++) {
            Way fitting = fitting(i);
            if (fitting == null) {
                liftFirst(i);
                restore();
                return false;
            }
            if (from[i] >= 0) {
                plan.drop(demands[i], fitting, to[i]);
            } else {
                plan.put(demands[i], fitting, to[i]);
            }
        }
        return true;
    }

    private void liftFirst(int count) {
        for (int i = 0; i < count; i++) {
            if (from[i] >= 0) {
                plan.lift(demands[i]);
            } else {
                plan.take(demands[i]);
            }
        }
    }

    /** The wanted variant, or one with the same people at another pool. */
    private @Nullable Way fitting(int i) {
        Way wanted = after[i];
        if (wanted == null || plan.accepts(demands[i], wanted, to[i])) {
            return wanted;
        }
        Way[] others = wanted.elsewhere;
        int start = others.length > 1 ? random.nextInt(others.length) : 0;
        for (int k = 0; k < others.length; k++) {
            Way way = others[(start + k) % others.length];
            if (plan.hasRoom(way.pool, to[i]) && plan.accepts(demands[i], way, to[i])) {
                return way;
            }
        }
        if (!plan.hasRoom(wanted.pool, to[i])) {
            fullPool = wanted.pool;
            fullSlot = to[i];
        }
        return null;
    }

    private void restore() {
        for (int i = 0; i < size; i++) {
            Way variant = before[i];
            if (variant != null) {
                plan.drop(demands[i], variant, from[i]);
            }
        }
    }

    /** Sends a meeting of the pool that is too full to the other slot as well. */
    private boolean extend() {
        int count = plan.inPool(fullPool, fullSlot);
        int target = fullSlot == slot ? other : slot;
        if (count == 0 || target < 0) {
            return false;
        }
        int demand = plan.inPool(fullPool, fullSlot, random.nextInt(count));
        Way variant = plan.variantOf(demand);
        return stamp[demand] != now && variant != null && add(demand, variant.at(target), target);
    }
}
