package it.incontro.meetingrequest;

/** How far a meeting request has come. */
public enum RequestState {
    PENDING,
    ACCEPTED,
    DECLINED,
    REDIRECTED,
    WITHDRAWN,
    EXPIRED
}
