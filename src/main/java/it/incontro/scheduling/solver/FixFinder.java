package it.incontro.scheduling.solver;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest {@link Fix} for demands that a plan leaves out. Kind by kind in the order of cost: first whether a
 * change is enough as the plan stands; if not, whether it is enough together with moves of others, by an exact search
 * among the meetings around the demand, which is bounded: what it does not find may still exist. In large events the only
 * such search is the one without any change. Several changes are looked for where no single one is found.
 */
final class FixFinder {

    private static final int MOST_DEMANDS_FOR_TRIES = 1_000;
    private static final int SMALL_EVENT = 200;
    private static final int MOST_MEETINGS = 250;
    private static final int TRIES_OF_A_KIND = 2;
    private static final double EFFORT_OF_A_TRY = 0.05;

    private final ProblemIndex index;
    private final List<PlacedMeeting> plan;
    private final CellRules rules;
    private final boolean placesMost;
    private final boolean exact;
    private final FixBudget budget;
    private @Nullable LocalPlan asItIs;

    /**
     * Gets ready.
     *
     * @param rules what speaks against cells of the plan
     * @param placesMost whether it is proven that no plan places more, so that nothing is to be had without a change
     */
    FixFinder(ProblemIndex index, List<PlacedMeeting> plan, CellRules rules, boolean placesMost, FixBudget budget) {
        this.index = index;
        this.plan = plan;
        this.rules = rules;
        this.placesMost = placesMost;
        this.budget = budget;
        exact = index.problem().rules().mostBreakSpread() == Integer.MAX_VALUE
                && index.problem().demands().size() <= MOST_DEMANDS_FOR_TRIES
                && isNativeThere();
    }

    private static boolean isNativeThere() {
        try {
            NativeLibrary.load();
            return true;
        } catch (SolverUnavailable missing) {
            return false;
        }
    }

    /** The cheapest change that was found, or null. */
    @Nullable
    Fix find(Demand demand) {
        if (rules.firstLegal(demand) != null || (!placesMost && canRearrange(demand))) {
            return new Fix.Rearrange();
        }
        Fix single = cheapest(demand, 1, 1);
        return single == null ? cheapest(demand, 2, CellNeeds.MOST_CHANGES) : single;
    }

    private @Nullable Fix cheapest(Demand demand, int fewestChanges, int mostChanges) {
        FixCandidates candidates = new FixCandidates(index, rules, demand, fewestChanges, mostChanges);
        for (int cost : candidates.costs()) {
            Fix found = candidates.atOnce(cost);
            found = found == null ? withMoves(demand, candidates.withMoves(cost)) : found;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Fix withMoves(Demand demand, List<Fix> candidates) {
        if (index.problem().demands().size() > MOST_DEMANDS_FOR_TRIES) {
            return null;
        }
        for (Fix fix : candidates.subList(0, Math.min(TRIES_OF_A_KIND, candidates.size()))) {
            if (budget.isUp()) {
                return null;
            }
            SchedulingProblem changed = fix.applyTo(index.problem(), demand.id());
            if (canBePlaced(planOf(new ProblemIndex(changed)), demand.id())) {
                return fix;
            }
        }
        return null;
    }

    private boolean canRearrange(Demand demand) {
        if (budget.isUp()) {
            return false;
        }
        LocalPlan local = asItIs == null ? planOf(index) : asItIs;
        asItIs = local;
        return canBePlaced(local, demand.id());
    }

    /** The plan in the event with a change; the locked meetings that the change brings go first. */
    private LocalPlan planOf(ProblemIndex changed) {
        CompactProblem problem = new CompactProblem(changed);
        LocalPlan local = new LocalPlan(new SearchSpace(problem));
        for (int d = 0; d < problem.demands; d++) {
            Lock lock = problem.demand(d).lock();
            if (lock != null && local.space.variants(d).length > 0) {
                local.put(d, local.space.variants(d)[0], problem.time.number(lock.slotId()));
            }
        }
        for (Assignment assignment : problem.assignments(plan)) {
            Way way = local.space.way(assignment);
            int demand = assignment.demand();
            if (way != null && !local.isPlaced(demand) && local.accepts(demand, way, assignment.slot())) {
                local.put(demand, way, assignment.slot());
            }
        }
        return local;
    }

    /** Whether all that is placed can stay placed, together with the demand; the plan is the same afterwards. */
    private boolean canBePlaced(LocalPlan local, UUID demandId) {
        int demand = local.space.problem.demandNumber(demandId);
        if (local.space.variants(demand).length == 0 || local.placedOfPair(demand) >= 0 || !holdsAll(local)) {
            return false;
        }
        Homes homes = new Homes(local);
        Cost cost = new Cost(local.goals, index.problem().rules().order());
        List<Assignment> before = local.assignments();
        if (new Displacement(local, homes, cost, () -> false).place(demand, 1)) {
            local.become(before);
            return true;
        }
        return exact && canBePlacedExactly(local, homes, demand);
    }

    private boolean holdsAll(LocalPlan local) {
        return plan.stream().allMatch(meeting -> local.isPlaced(local.space.problem.demandNumber(meeting.demandId())));
    }

    private boolean canBePlacedExactly(LocalPlan local, Homes homes, int demand) {
        Surroundings around = new Surroundings(local, MOST_MEETINGS);
        around.add(demand);
        around.grow();
        if (local.space.problem.demands <= SMALL_EVENT) {
            around.addEverything();
        }
        NeighbourhoodModel model = new NeighbourhoodModel(local, homes, around.demands());
        model.requireAll();
        NeighbourhoodModel.Found found =
                model.any(new NeighbourhoodModel.Effort(budget.secondsOfATry(), EFFORT_OF_A_TRY, 1, 1));
        budget.spend(Math.max(EFFORT_OF_A_TRY / 10, found.spent()));
        return found.plan() != null;
    }
}
