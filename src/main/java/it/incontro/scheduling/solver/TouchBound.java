package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people a repair touches at least, beside those who are touched anyhow. Every broken meeting takes a cell, and
 * whatever is in its way there leaves its own, with all its people; where that goes is left open, so this is a
 * relaxation. Slots that overlap are only looked at one by one. Its size depends on the broken meetings only: one variable for each of their cells, and CP-SAT mostly
 * decides it in some tenths of a second, whatever the size of the event.
 */
final class TouchBound {

    private final LocalPlan plan;
    private final SearchSpace space;
    private final Homes homes;
    private final CpModel model = new CpModel();
    private final Map<Integer, BoolVar> touched = new HashMap<>();
    private final Map<Integer, BoolVar> leaving = new HashMap<>();
    private final Map<Long, List<NeighbourhoodRules.Choice>> bySeatAndSlot = new HashMap<>();
    private final Map<Long, List<Literal>> byPoolAndSlot = new HashMap<>();
    private final LinearExprBuilder placed = LinearExpr.newBuilder();

    /**
     * Makes the model.
     *
     * @param plan the published meetings that can stay, where they are at home
     * @param homes who is touched anyhow
     * @param broken the demands to be placed
     */
    TouchBound(LocalPlan plan, Homes homes, List<Integer> broken) {
        this.plan = plan;
        this.homes = homes;
        space = plan.space;
        broken.forEach(this::addCells);
        bySeatAndSlot.values().forEach(some -> model.addAtMostOne(literals(some)));
        bySeatAndSlot.forEach(this::travel);
        if (space.disjoint) {
            byPoolAndSlot.forEach(this::desks);
        }
    }

    private static List<Literal> literals(List<NeighbourhoodRules.Choice> choices) {
        return choices.stream().<Literal>map(NeighbourhoodRules.Choice::taken).toList();
    }

    private long key(int row, int slot) {
        return (long) row * space.slots + slot;
    }

    /** Broken meetings of the same person that follow each other too closely for the way between them. */
    private void travel(long key, List<NeighbourhoodRules.Choice> here) {
        int seat = (int) (key / space.slots);
        int slot = (int) (key % space.slots);
        for (int close : space.near[slot]) {
            long gap = space.problem.time.minutesApart(slot, close);
            for (NeighbourhoodRules.Choice there : bySeatAndSlot.getOrDefault(key(seat, close), List.of())) {
                for (NeighbourhoodRules.Choice one : close > slot ? here : List.<NeighbourhoodRules.Choice>of()) {
                    if (space.minutesBetween(one.way().pool, there.way().pool) > gap) {
                        model.addAtMostOne(List.of(one.taken(), there.taken()));
                    }
                }
            }
        }
    }

    /** As many come as there are desks left, and as others leave theirs. */
    private void desks(long key, List<Literal> coming) {
        int pool = (int) (key / space.slots);
        int slot = (int) (key % space.slots);
        int staying = plan.inPool(pool, slot);
        int left = space.desks[pool] - staying;
        if (coming.size() > left) {
            LinearExprBuilder freed = LinearExpr.newBuilder().add(left);
            for (int i = 0; i < staying; i++) {
                int other = plan.inPool(pool, slot, i);
                if (!space.fixed[other]) {
                    freed.add(leaves(other));
                }
            }
            model.addLessOrEqual(HardRules.sum(coming), freed);
        }
    }

    private void addCells(int demand) {
        List<Literal> cells = new ArrayList<>();
        for (Way way : space.variants(demand)) {
            BitSet slots = way.variant.slots();
            for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
                List<Integer> inTheWay = Clashes.of(way, slot, plan);
                if (inTheWay.stream().noneMatch(other -> space.fixed[other])) {
                    cells.add(cell(new NeighbourhoodRules.Choice(demand, way, slot, model.newBoolVar("")), inTheWay));
                }
            }
        }
        if (!cells.isEmpty()) {
            model.addAtMostOne(cells);
            cells.forEach(placed::add);
        }
    }

    private BoolVar cell(NeighbourhoodRules.Choice choice, List<Integer> inTheWay) {
        touch(choice.way(), choice.taken());
        inTheWay.forEach(other -> model.addImplication(choice.taken(), leaves(other)));
        byPoolAndSlot
                .computeIfAbsent(key(choice.way().pool, choice.slot()), none -> new ArrayList<>())
                .add(choice.taken());
        for (int seat : choice.way().seats) {
            bySeatAndSlot
                    .computeIfAbsent(key(seat, choice.slot()), none -> new ArrayList<>())
                    .add(choice);
        }
        return choice.taken();
    }

    private BoolVar leaves(int demand) {
        BoolVar known = leaving.get(demand);
        if (known == null) {
            known = model.newBoolVar("");
            leaving.put(demand, known);
            Way home = plan.variantOf(demand);
            if (home != null) {
                touch(home, known);
            }
        }
        return known;
    }

    private void touch(Way way, BoolVar when) {
        for (int seat : way.seats) {
            if (!homes.isTouched(seat)) {
                model.addImplication(when, touched.computeIfAbsent(seat, none -> model.newBoolVar("")));
            }
        }
    }

    /**
     * Counts them.
     *
     * @param held how many of the broken meetings are to be held, all in all
     * @return what no repair that holds so many can stay below
     */
    int leastTouched(int held, NeighbourhoodModel.Effort effort) {
        model.addGreaterOrEqual(placed, held);
        LinearExprBuilder people = LinearExpr.newBuilder();
        touched.values().forEach(people::add);
        model.minimize(people);
        CpSolver solver = effort.solver();
        CpSolverStatus status = solver.solve(model);
        boolean known = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return known ? (int) Math.max(0, Math.ceil(solver.bestObjectiveBound() - 1e-6)) : 0;
    }
}
