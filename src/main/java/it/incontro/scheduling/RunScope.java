package it.incontro.scheduling;

/** What a run may move. */
public enum RunScope {
    /** Everything but what is fixed. */
    KEEP_FIXED,
    /** Nothing that is placed: only what is still open is fitted in. */
    FILL_FREE,
    /** As little as possible: only what the event as it is now rules out, and what has to make room for it. */
    REPAIR
}
