package it.incontro.scheduling.solver;

/** What makes one plan better than another; an earlier goal goes before all later ones. */
public enum Goal {
    /** How many meetings are missing to what the parties are to have at least; the fewer, the better. */
    GUARANTEES,
    /** The rank weight of the placed demands, see {@link RankWeights}; the more, the better. */
    RANK_WEIGHT,
    /** The breaks of all parties; the fewer, the better. */
    BREAKS
}
