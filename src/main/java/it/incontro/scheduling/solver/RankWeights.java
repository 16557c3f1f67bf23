package it.incontro.scheduling.solver;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The weight of a rank: 1 for IF_POSSIBLE, and for each better rank one more than all demands of the worse ranks weigh
 * together, so that the sum orders plans lexicographically by rank.
 */
public final class RankWeights {

    private final Map<Rank, Long> weights = new EnumMap<>(Rank.class);
    private final Map<Rank, Integer> demanded = new EnumMap<>(Rank.class);

    private RankWeights(List<Demand> demands) {
        long below = 0;
        for (Rank rank : List.of(Rank.IF_POSSIBLE, Rank.WANT, Rank.MUST_MEET)) {
            int count = (int) demands.stream().filter(d -> d.rank() == rank).count();
            demanded.put(rank, count);
            weights.put(rank, below + 1);
            below += count * (below + 1);
        }
    }

    /** The weights for these demands. */
    public static RankWeights of(List<Demand> demands) {
        return new RankWeights(demands);
    }

    /** What one placed demand of the rank counts. */
    public long of(Rank rank) {
        return weights.getOrDefault(rank, 0L);
    }

    /** How many demands of the rank there are. */
    public int demanded(Rank rank) {
        return demanded.getOrDefault(rank, 0);
    }
}
