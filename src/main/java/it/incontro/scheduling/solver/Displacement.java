package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Places a demand where up to two others have to give way, each to a free cell or, in a second round, to one from which
 * another gives way. All ways to do so in one round are tried, and the one that touches the fewest people is taken; of two
 * rounds, the first one that is found. No chance is involved. Takes time in proportion to the cells of the demand times those of what is in the way, once for each round.
 */
final class Displacement {

    private static final int MOST_IN_THE_WAY = 2;
    private static final int ROUNDS_WEIGHED = 1;
    private static final double OF_A_PERSON = 1_000;
    private static final double OF_A_MOVE = 10;
    private static final Found NOTHING = new Found(Double.POSITIVE_INFINITY, List.of());

    private record Move(int demand, Way way, int slot) {}

    /** Where meetings go, and what that costs. */
    private record Found(double cost, List<Move> moves) {}

    private final LocalPlan plan;
    private final SearchSpace space;
    private final Homes homes;
    private final Cost cost;
    private final StopSign stop;
    private final BitSet held = new BitSet();

    Displacement(LocalPlan plan, Homes homes, Cost cost, StopSign stop) {
        this.plan = plan;
        this.homes = homes;
        this.cost = cost;
        this.stop = stop;
        space = plan.space;
    }

    /**
     * Places the demand with the least change that it finds, in as few rounds of giving way as possible.
     *
     * @param mostRounds 0 for free cells only
     * @return whether it is placed; otherwise nothing has changed
     */
    boolean place(int demand, int mostRounds) {
        for (int rounds = 0; rounds <= mostRounds && !plan.isPlaced(demand); rounds++) {
            apply(search(demand, rounds, Double.POSITIVE_INFINITY).moves());
        }
        return plan.isPlaced(demand);
    }

    /** The plan is the same afterwards. */
    private Found search(int demand, int rounds, double most) {
        Found best = NOTHING;
        if (plan.placedOfPair(demand) >= 0) {
            return best;
        }
        for (Way way : space.variants(demand)) {
            double people = OF_A_PERSON * homes.untouched(way);
            BitSet slots = way.variant.slots();
            for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
                double limit = Math.min(most, best.cost());
                double own = homes.isHome(demand, way, slot) ? 0 : people;
                boolean enough = rounds > ROUNDS_WEIGHED && !best.moves().isEmpty();
                boolean goesOn = rounds == 0 || !(enough || stop.isUp());
                if (own < limit && goesOn) {
                    Found found = tryOut(new Move(demand, way, slot), rounds, limit - own);
                    best = found.cost() + own < limit ? new Found(found.cost() + own, found.moves()) : best;
                }
            }
        }
        return best;
    }

    private Found tryOut(Move move, int rounds, double most) {
        if (plan.accepts(move.demand(), move.way(), move.slot())) {
            double before = cost.now();
            plan.put(move.demand(), move.way(), move.slot());
            double after = cost.now();
            plan.take(move.demand());
            double crowding = plan.inPool(move.way().pool, move.slot()) / (100.0 * space.desks[move.way().pool]);
            return new Found(after - before + crowding, List.of(move));
        }
        List<Integer> inTheWay = rounds == 0 ? null : inTheWay(move.way(), move.slot());
        if (inTheWay == null || leaving(inTheWay) >= most) {
            return NOTHING;
        }
        List<Move> before = positions(inTheWay);
        inTheWay.forEach(plan::take);
        Found found = NOTHING;
        if (plan.accepts(move.demand(), move.way(), move.slot())) {
            plan.put(move.demand(), move.way(), move.slot());
            held.set(move.demand());
            found = giveWay(move, inTheWay, before, rounds - 1, most);
            held.clear(move.demand());
            plan.take(move.demand());
        }
        before.forEach(back -> plan.put(back.demand(), back.way(), back.slot()));
        return found;
    }

    /** What it costs that meetings leave where they were published. */
    private double leaving(List<Integer> demands) {
        double sum = 0;
        for (int demand : demands) {
            Way home = homes.way(demand);
            sum += home != null && homes.isAtHome(demand, plan) ? OF_A_MOVE + OF_A_PERSON * homes.untouched(home) : 0;
        }
        return sum;
    }

    private Found giveWay(Move move, List<Integer> leaving, List<Move> before, int rounds, double most) {
        List<Move> moves = new ArrayList<>(List.of(move));
        List<Move> undo = new ArrayList<>();
        double sum = 0;
        for (Move from : before) {
            Way home = homes.way(from.demand());
            boolean leavesHome = home != null && homes.isHome(from.demand(), from.way(), from.slot());
            sum += leavesHome ? OF_A_MOVE + OF_A_PERSON * homes.untouched(from.way()) : 0;
        }
        for (int demand : leaving) {
            Found found = sum < most ? search(demand, rounds, most - sum) : NOTHING;
            sum += found.cost();
            undo.addAll(positions(found.moves().stream().map(Move::demand).toList()));
            apply(found.moves());
            moves.addAll(found.moves());
            found.moves().forEach(done -> held.set(done.demand()));
        }
        moves.subList(1, moves.size()).forEach(done -> {
            held.clear(done.demand());
            plan.take(done.demand());
        });
        undo.forEach(back -> plan.put(back.demand(), back.way(), back.slot()));
        return sum < most ? new Found(sum, moves) : NOTHING;
    }

    private List<Move> positions(List<Integer> demands) {
        return demands.stream()
                .filter(plan::isPlaced)
                .map(d -> new Move(d, Objects.requireNonNull(plan.variantOf(d)), plan.slotOf(d)))
                .toList();
    }

    private void apply(List<Move> moves) {
        moves.stream().map(Move::demand).filter(plan::isPlaced).forEach(plan::take);
        moves.forEach(move -> plan.put(move.demand(), move.way(), move.slot()));
    }

    /** What would have to give way; null if that is too much, or something may not. */
    private @Nullable List<Integer> inTheWay(Way way, int slot) {
        List<Integer> found = Clashes.of(way, slot, plan);
        boolean freesDesk = plan.hasRoom(way.pool, slot);
        for (int demand : found) {
            Way there = plan.variantOf(demand);
            freesDesk |= there != null && there.pool == way.pool && plan.slotOf(demand) == slot;
        }
        int cheapest = freesDesk ? -1 : cheapestInPool(way.pool, slot);
        if (cheapest >= 0 && !found.contains(cheapest)) {
            found.add(cheapest);
        }
        boolean stays = found.stream().anyMatch(demand -> space.fixed[demand] || held.get(demand));
        return found.isEmpty() || stays || found.size() > MOST_IN_THE_WAY ? null : found;
    }

    private int cheapestInPool(int pool, int slot) {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int i = 0; i < plan.inPool(pool, slot); i++) {
            int demand = plan.inPool(pool, slot, i);
            Way way = plan.variantOf(demand);
            if (way != null && !space.fixed[demand] && !held.get(demand) && homes.untouched(way) < fewest) {
                fewest = homes.untouched(way);
                best = demand;
            }
        }
        return best;
    }
}
