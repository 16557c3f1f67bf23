package it.incontro.scheduling;

/** What the rows of the board are. */
public enum BoardAxis {
    BUYERS,
    COMPANIES,
    POINTS
}
