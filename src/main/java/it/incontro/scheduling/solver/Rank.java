package it.incontro.scheduling.solver;

/** How much a meeting is wished. One of a better rank is worth more than all of the worse ranks together. */
public enum Rank {
    /** Has priority over everything else. */
    MUST_MEET,
    /** Of interest. */
    WANT,
    /** Only if there is room. */
    IF_POSSIBLE
}
