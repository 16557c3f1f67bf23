package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Puts a plan and its proofs into an answer. */
final class AnswerWriter {

    private final ProblemIndex index;
    private final List<PlacedMeeting> plan;
    private final PlanCounts counts;

    AnswerWriter(ProblemIndex index, List<PlacedMeeting> plan, PlanCounts counts) {
        this.index = index;
        this.plan = plan;
        this.counts = counts;
    }

    Answer write(List<GoalResult> goals, Watch watch) {
        boolean proven = goals.stream().allMatch(GoalResult::proven);
        boolean weightProven = Answer.placesMost(goals);
        long weightBound = goals.stream()
                .filter(result -> result.goal() == Goal.RANK_WEIGHT)
                .mapToLong(GoalResult::bound)
                .sum();
        AnswerStatus status =
                proven ? AnswerStatus.OPTIMAL : watch.isStopped() ? AnswerStatus.STOPPED : AnswerStatus.FEASIBLE;
        return new Answer(
                status,
                goals,
                ranks(weightBound),
                inOrder(),
                unplaced(weightProven, watch),
                List.of(),
                watch.seconds());
    }

    /**
     * The weights make the bound readable rank by rank: as many of the best rank as fit into it, and of the next ones as
     * many as fit into the rest, as long as the better ranks have all they can have.
     */
    private List<RankCount> ranks(long weightBound) {
        RankWeights weights = RankWeights.of(index.problem().demands());
        List<RankCount> ranks = new ArrayList<>();
        long rest = weightBound;
        boolean betterAreFull = true;
        for (Rank rank : Rank.values()) {
            int demanded = weights.demanded(rank);
            int placed = counts.placed().getOrDefault(rank, 0);
            int atMost = betterAreFull ? (int) Math.min(demanded, rest / weights.of(rank)) : demanded;
            betterAreFull &= placed == atMost;
            rest -= atMost * weights.of(rank);
            ranks.add(new RankCount(rank, placed, atMost, demanded));
        }
        return ranks;
    }

    private List<PlacedMeeting> inOrder() {
        Map<UUID, Integer> position = new HashMap<>();
        index.problem().demands().forEach(demand -> position.put(demand.id(), position.size()));
        return plan.stream()
                .sorted(Comparator.comparing(meeting -> position.getOrDefault(meeting.demandId(), 0)))
                .toList();
    }

    private List<UnplacedDemand> unplaced(boolean weightProven, Watch watch) {
        Set<UUID> placed = new HashSet<>();
        plan.forEach(meeting -> placed.add(meeting.demandId()));
        CellRules rules = new CellRules(index, new Occupancy(index, plan));
        Explainer explainer = new Explainer(index, rules, weightProven);
        List<Demand> left = index.problem().demands().stream()
                .filter(demand -> !placed.contains(demand.id()))
                .toList();
        Map<UUID, Optional<Fix>> fixes = new FixSearch(index, plan, rules, weightProven).find(left, watch.forFixes());
        return left.stream()
                .map(demand -> explainer.explain(demand).with(fixes))
                .toList();
    }
}
