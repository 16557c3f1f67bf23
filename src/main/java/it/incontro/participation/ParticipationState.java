package it.incontro.participation;

/** How far a participation has come. */
public enum ParticipationState {
    APPLIED,
    ADMITTED,
    WAITING,
    NOT_ADMITTED,
    WITHDRAWN
}
