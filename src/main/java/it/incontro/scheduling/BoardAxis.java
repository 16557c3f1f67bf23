package it.incontro.scheduling;

/** What the rows of the board are. */
public enum BoardAxis {
    BUYERS,
    COMPANIES,
    POINTS,
    /** The members of the delegations, with whatever hat they wear. */
    DELEGATIONS
}
