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
import org.jspecify.annotations.Nullable;

/**
 * Some meetings of a plan as a CP-SAT model, while the rest stays where it is. Only cells that go together with the rest
 * have variables, so the size depends on the neighbourhood, not on the event.
 */
final class NeighbourhoodModel {

    /** How far one search may go. */
    record Effort(double seconds, double deterministic, int threads, int seed) {

        CpSolver solver() {
            CpSolver solver = new CpSolver();
            solver.getParameters()
                    .setNumWorkers(threads)
                    .setRandomSeed(seed)
                    .setMaxTimeInSeconds(Math.max(0.01, seconds));
            if (Double.isFinite(deterministic)) {
                solver.getParameters().setMaxDeterministicTime(deterministic);
            }
            return solver;
        }
    }

    /**
     * What a search found.
     *
     * @param plan the meetings of the neighbourhood that are held, or null if nothing was found
     * @param proven whether nothing better is possible within the neighbourhood
     * @param spent the effort
     */
    record Found(@Nullable List<NeighbourhoodRules.Choice> plan, boolean proven, double spent) {}

    private final CpModel model = new CpModel();
    private final LocalPlan plan;
    private final Homes homes;
    private final SearchSpace space;
    private final int[] movable;
    private final List<NeighbourhoodRules.Choice> choices = new ArrayList<>();
    private final Map<Integer, LinearExpr> placed = new HashMap<>();
    private final Map<Integer, BoolVar> touched = new HashMap<>();
    private final LinearExprBuilder people = LinearExpr.newBuilder();
    private final LinearExprBuilder moved = LinearExpr.newBuilder();

    /**
     * Makes the model; the plan is the same afterwards.
     *
     * @param movable the demands of the neighbourhood, placed or not
     */
    NeighbourhoodModel(LocalPlan plan, Homes homes, int[] movable) {
        this.plan = plan;
        this.homes = homes;
        this.movable = movable;
        space = plan.space;
        List<NeighbourhoodRules.Choice> now = lift();
        for (int demand : movable) {
            addChoices(demand);
        }
        new NeighbourhoodRules(model, plan, new Room(plan), choices).addAll();
        now.forEach(choice -> plan.put(choice.demand(), choice.way(), choice.slot()));
        hint(now);
    }

    /** The size of the model. */
    int size() {
        return choices.size();
    }

    private List<NeighbourhoodRules.Choice> lift() {
        List<NeighbourhoodRules.Choice> now = new ArrayList<>();
        for (int demand : movable) {
            Way way = plan.variantOf(demand);
            if (way != null) {
                now.add(new NeighbourhoodRules.Choice(demand, way, plan.slotOf(demand), model.newBoolVar("")));
                plan.take(demand);
            }
        }
        return now;
    }

    private void addChoices(int demand) {
        LinearExprBuilder any = LinearExpr.newBuilder();
        NeighbourhoodRules.Choice home = null;
        for (Way way : space.variants(demand)) {
            BitSet slots = way.variant.slots();
            for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
                if (plan.accepts(demand, way, slot)) {
                    NeighbourhoodRules.Choice choice =
                            new NeighbourhoodRules.Choice(demand, way, slot, model.newBoolVar(""));
                    choices.add(choice);
                    any.add(choice.taken());
                    boolean isHome = homes.isHome(demand, way, slot);
                    home = isHome ? choice : home;
                    if (!isHome) {
                        touch(way, choice.taken());
                    }
                }
            }
        }
        placed.put(demand, any.build());
        countMove(demand, home);
    }

    private void countMove(int demand, NeighbourhoodRules.@Nullable Choice home) {
        Way before = homes.way(demand);
        if (before == null) {
            return;
        }
        Literal leaves = home == null ? model.trueLiteral() : home.taken().not();
        touch(before, leaves);
        moved.add(leaves);
    }

    private void touch(Way way, Literal when) {
        for (int seat : way.seats) {
            if (!homes.isTouched(seat)) {
                BoolVar isTouched = touched.get(seat);
                if (isTouched == null) {
                    isTouched = model.newBoolVar("");
                    touched.put(seat, isTouched);
                    people.add(isTouched);
                }
                model.addImplication(when, isTouched);
            }
        }
    }

    private void hint(List<NeighbourhoodRules.Choice> now) {
        Map<Integer, NeighbourhoodRules.Choice> byDemand = new HashMap<>();
        now.forEach(choice -> byDemand.put(choice.demand(), choice));
        for (NeighbourhoodRules.Choice choice : choices) {
            NeighbourhoodRules.Choice there = byDemand.get(choice.demand());
            boolean taken =
                    there != null && there.slot() == choice.slot() && SearchSpace.isSame(there.way(), choice.way());
            model.addHint(choice.taken(), taken);
        }
    }

    /** Says that every meeting of the neighbourhood is to be held. */
    void requireAll() {
        placed.values().forEach(any -> model.addGreaterOrEqual(any, 1));
    }

    /** Searches for as many meetings as possible; the required ones first, of equally many the most wished ones. */
    Found mostMeetings(Effort effort) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        long one = 2L * movable.length + 1;
        for (int demand : movable) {
            long wish = wish(space.problem.demand(demand).rank());
            long weight = space.required[demand] ? one * (movable.length + 1) : one;
            sum.addTerm(whether(demand), weight + wish);
        }
        LinearExpr all = sum.build();
        model.maximize(all);
        Found found = search(effort);
        if (found.plan() != null) {
            model.clearObjective();
            model.addGreaterOrEqual(all, lastObjective);
        }
        return found;
    }

    private static long wish(Rank rank) {
        return switch (rank) {
            case MUST_MEET -> 2;
            case WANT -> 1;
            case IF_POSSIBLE -> 0;
        };
    }

    private LinearExpr whether(int demand) {
        LinearExpr any = placed.get(demand);
        return any == null ? LinearExpr.constant(0) : any;
    }

    private long lastObjective;

    /** Searches for the fewest people, then for the fewest moved meetings. */
    Found leastChange(Effort effort) {
        LinearExprBuilder both = LinearExpr.newBuilder();
        both.addTerm(people.build(), movable.length + 1L).add(moved.build());
        model.minimize(both.build());
        return search(effort);
    }

    /** Searches for any way that keeps the rules. */
    Found any(Effort effort) {
        model.clearObjective();
        return search(effort);
    }

    private Found search(Effort effort) {
        CpSolver solver = effort.solver();
        CpSolverStatus status = solver.solve(model);
        if (status == CpSolverStatus.MODEL_INVALID) {
            throw new IllegalStateException("Invalid model: " + model.validate());
        }
        double spent = solver.response().getDeterministicTime();
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Found(null, status == CpSolverStatus.INFEASIBLE, spent);
        }
        lastObjective = Math.round(solver.objectiveValue());
        List<NeighbourhoodRules.Choice> taken = choices.stream()
                .filter(choice -> solver.booleanValue(choice.taken()))
                .toList();
        hintAgain(taken);
        return new Found(taken, status == CpSolverStatus.OPTIMAL, spent);
    }

    private void hintAgain(List<NeighbourhoodRules.Choice> taken) {
        model.clearHints();
        BitSet chosen = new BitSet();
        taken.forEach(choice -> chosen.set(choice.taken().getIndex()));
        choices.forEach(choice ->
                model.addHint(choice.taken(), chosen.get(choice.taken().getIndex())));
    }

    /** Puts what was found into the plan. */
    void apply(List<NeighbourhoodRules.Choice> found) {
        for (int demand : movable) {
            if (plan.isPlaced(demand)) {
                plan.take(demand);
            }
        }
        found.forEach(choice -> plan.put(choice.demand(), choice.way(), choice.slot()));
    }
}
