package it.incontro.scheduling.solver;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a plan is worth.
 *
 * @param placed the placed demands by rank; every rank is there
 * @param values the value of every goal
 */
public record PlanCounts(Map<Rank, Integer> placed, Map<Goal, Long> values) {

    /** Keeps copies. */
    public PlanCounts {
        placed = Collections.unmodifiableMap(new EnumMap<>(placed));
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    static PlanCounts of(ProblemIndex index, List<PlacedMeeting> plan) {
        Map<Rank, Integer> placed = new EnumMap<>(Rank.class);
        for (Rank rank : Rank.values()) {
            placed.put(rank, 0);
        }
        RankWeights weights = RankWeights.of(index.problem().demands());
        Map<UUID, Integer> ofParty = new HashMap<>();
        long weight = 0;
        for (PlacedMeeting meeting : plan) {
            Demand demand = index.demand(meeting.demandId());
            placed.merge(demand.rank(), 1, Integer::sum);
            weight += weights.of(demand.rank());
            index.sides(demand).forEach(party -> ofParty.merge(party.id(), 1, Integer::sum));
        }
        Map<UUID, Integer> breaks = new BreakCount(index.problem()).byParty(index, plan);
        Map<Goal, Long> values = new EnumMap<>(Goal.class);
        values.put(Goal.GUARANTEES, shortfall(index.problem(), ofParty));
        values.put(Goal.RANK_WEIGHT, weight);
        values.put(Goal.FAIR_SHARE, largestShareMissed(index.problem(), ofParty));
        values.put(Goal.BREAK_SPREAD, spread(breaks));
        values.put(
                Goal.BREAKS,
                breaks.values().stream().mapToLong(Integer::intValue).sum());
        values.put(Goal.WALKING, (long) WalkingCount.of(index, plan));
        return new PlanCounts(placed, values);
    }

    private static long shortfall(SchedulingProblem problem, Map<UUID, Integer> ofParty) {
        return problem.parties().stream()
                .mapToLong(party -> Math.max(0, party.limits().atLeast() - ofParty.getOrDefault(party.id(), 0)))
                .sum();
    }

    private static long largestShareMissed(SchedulingProblem problem, Map<UUID, Integer> ofParty) {
        long largest = 0;
        for (Map.Entry<UUID, Integer> possible : possibleMeetings(problem).entrySet()) {
            int most = possible.getValue();
            long missed = (long) most - ofParty.getOrDefault(possible.getKey(), 0);
            largest = Math.max(largest, most == 0 ? 0 : Math.ceilDiv(100 * missed, (long) most));
        }
        return largest;
    }

    /** How many meetings each party could have by its demands and its limit in all. */
    static Map<UUID, Integer> possibleMeetings(SchedulingProblem problem) {
        Map<UUID, Integer> demanded = new HashMap<>();
        for (Demand demand : problem.demands()) {
            demanded.merge(demand.firstPartyId(), 1, Integer::sum);
            demanded.merge(demand.secondPartyId(), 1, Integer::sum);
        }
        problem.parties()
                .forEach(party -> demanded.computeIfPresent(
                        party.id(),
                        (id, count) -> Math.min(count, party.limits().inAll())));
        return demanded;
    }

    private static long spread(Map<UUID, Integer> breaks) {
        int most = breaks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int fewest = breaks.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        return (long) most - fewest;
    }

    /** The value of one goal. */
    public long valueOf(Goal goal) {
        return values.getOrDefault(goal, 0L);
    }

    /** The rank weight of the placed demands. */
    public long weight() {
        return valueOf(Goal.RANK_WEIGHT);
    }

    /** The breaks of all teams. */
    public int breaks() {
        return (int) valueOf(Goal.BREAKS);
    }

    /** All placed demands. */
    public int inAll() {
        return placed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether this is better in the first goal in which the two differ. */
    boolean isBetterThan(PlanCounts other, GoalOrder order) {
        for (Goal goal : order.goals()) {
            long difference = valueOf(goal) - other.valueOf(goal);
            if (difference != 0) {
                return goal.isMaximised() == (difference > 0);
            }
        }
        return false;
    }
}
