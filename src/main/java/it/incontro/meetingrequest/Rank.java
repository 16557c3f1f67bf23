package it.incontro.meetingrequest;

/** How much one side wants a meeting. */
public enum Rank {
    MUST_MEET,
    WANT,
    IF_POSSIBLE
}
