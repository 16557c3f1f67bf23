package it.incontro.scheduling;

/** What a run may move. */
public enum RunScope {
    /** Everything but what is fixed. */
    KEEP_FIXED,
    /** Nothing that is placed: only what is still open is fitted in. */
    FILL_FREE
}
