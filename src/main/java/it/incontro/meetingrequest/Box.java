package it.incontro.meetingrequest;

/** The three heaps of a participation's requests. */
public enum Box {
    /** Those that wait for its answer. */
    WAITING,
    /** Those of others that it need not answer any more. */
    RECEIVED,
    /** Those that it sent. */
    SENT
}
