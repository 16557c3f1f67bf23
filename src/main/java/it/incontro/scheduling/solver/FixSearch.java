package it.incontro.scheduling.solver;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Finds fixes for all that a plan leaves out, the most wished first, for as many as there is time for. Threads take turns
 * in the list and have a budget each, so that what is found under a limit of effort does not depend on who is faster. What
 * is found while the time ends is not told, since something cheaper may have been left untried.
 */
final class FixSearch {

    private final ProblemIndex index;
    private final List<PlacedMeeting> plan;
    private final CellRules rules;
    private final boolean placesMost;

    /** Gets ready; the parameters are those of {@link FixFinder}. */
    FixSearch(ProblemIndex index, List<PlacedMeeting> plan, CellRules rules, boolean placesMost) {
        this.index = index;
        this.plan = plan;
        this.rules = rules;
        this.placesMost = placesMost;
    }

    /** What was found for demands, empty where nothing was; without those for which there was no time. */
    Map<UUID, Optional<Fix>> find(List<Demand> left, List<FixBudget> budgets) {
        List<Demand> byRank =
                left.stream().sorted(Comparator.comparing(Demand::rank)).toList();
        Map<UUID, Optional<Fix>> found = new ConcurrentHashMap<>();
        QuietThreads.together(IntStream.range(0, Math.min(budgets.size(), left.size()))
                .<Runnable>mapToObj(turn -> () -> find(byRank, turn, budgets, found))
                .toList());
        return found;
    }

    private void find(List<Demand> all, int turn, List<FixBudget> budgets, Map<UUID, Optional<Fix>> found) {
        FixBudget budget = budgets.get(turn);
        FixFinder finder = new FixFinder(index, plan, rules, placesMost, budget);
        for (int i = turn; i < all.size() && !budget.isUp(); i += budgets.size()) {
            Demand demand = all.get(i);
            Fix fix = finder.find(demand);
            if (!budget.isUp()) {
                found.put(demand.id(), Optional.ofNullable(fix));
            }
        }
    }
}
