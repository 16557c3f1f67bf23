package it.incontro.scheduling.solver;

/** What makes one plan better than another; in which order, says {@link GoalOrder}. */
public enum Goal {
    /** How many meetings are missing to what the parties are to have at least; the fewer, the better. */
    GUARANTEES,
    /** The rank weight of the placed demands, see {@link RankWeights}; the more, the better. */
    RANK_WEIGHT,
    /**
     * How evenly the rest is borne: of the party that misses the largest share of the meetings that it could have, that
     * share in whole per cent, rounded up (0 to 100); the less, the better. A party could have as many meetings as it has
     * demands, but no more than its limit in all.
     */
    FAIR_SHARE,
    /** By how much the breaks of the party with most exceed those of the party with fewest; the less, the better. */
    BREAK_SPREAD,
    /** The breaks of all teams; the fewer, the better. */
    BREAKS,
    /**
     * How often teams change the meeting point between two meetings of one day that follow each other, and once more
     * where the venue changes too; the less, the better.
     */
    WALKING;

    /** Whether more is better. */
    public boolean isMaximised() {
        return this == RANK_WEIGHT;
    }
}
