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
 * @param shortfall how many meetings are missing to what the parties are to have at least
 * @param weight the rank weight of the placed demands
 * @param breaks the breaks of all parties
 */
public record PlanCounts(Map<Rank, Integer> placed, int shortfall, long weight, int breaks) {

    /** Keeps a copy. */
    public PlanCounts {
        placed = Collections.unmodifiableMap(new EnumMap<>(placed));
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
        int shortfall = index.problem().parties().stream()
                .mapToInt(party -> Math.max(0, party.limits().atLeast() - ofParty.getOrDefault(party.id(), 0)))
                .sum();
        return new PlanCounts(placed, shortfall, weight, new BreakCount(index.problem()).of(index, plan));
    }

    /** The value of one goal. */
    public long valueOf(Goal goal) {
        return switch (goal) {
            case GUARANTEES -> shortfall;
            case RANK_WEIGHT -> weight;
            case BREAKS -> breaks;
        };
    }

    /** All placed demands. */
    public int inAll() {
        return placed.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether this is better in the first goal in which the two differ. */
    boolean isBetterThan(PlanCounts other) {
        if (shortfall != other.shortfall) {
            return shortfall < other.shortfall;
        }
        return weight != other.weight ? weight > other.weight : breaks < other.breaks;
    }
}
