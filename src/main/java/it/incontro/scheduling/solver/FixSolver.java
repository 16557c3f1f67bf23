package it.incontro.scheduling.solver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Looks for the {@link Fix}es for which a solver had no time, after its plan is in use. Nothing is lost if it ends before:
 * each fix stands for itself.
 */
public final class FixSolver {

    private final ProblemIndex index;
    private final FixSearch search;

    /**
     * Reads a plan.
     *
     * @param plan a plan that breaks no rule of the problem
     * @param placesMost whether it is proven that no plan places more
     */
    public FixSolver(SchedulingProblem problem, List<PlacedMeeting> plan, boolean placesMost) {
        index = new ProblemIndex(problem);
        search = new FixSearch(index, plan, new CellRules(index, new Occupancy(index, plan)), placesMost);
    }

    /**
     * Looks for the fixes of these demands, the most wished first.
     *
     * @param stopRequested asked often, from several threads
     * @return what was found, by demand: empty where no fix was, nothing for those for which there was no time
     */
    public Map<UUID, Optional<Fix>> find(List<UUID> demandIds, Limits limits, BooleanSupplier stopRequested) {
        Watch watch =
                new Watch(limits, index.problem().rules().order(), progress -> {}, stopRequested, System::nanoTime);
        List<FixBudget> budgets = Stream.generate(() -> FixBudget.all(watch, limits))
                .limit(limits.threads())
                .toList();
        return search.find(demandIds.stream().map(index::demand).toList(), budgets);
    }
}
