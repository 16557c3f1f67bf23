package it.incontro.meetingrequest;

/** Whose idea a meeting was. */
public enum Origin {
    ASKER,
    ORGANISER
}
