package it.incontro.participation;

/** How far the organiser's recruiting of a buyer has come. */
public enum Pipeline {
    PROSPECT,
    CONTACTED,
    INTERESTED,
    CONFIRMED
}
