package it.incontro.scheduling;

/** Where a solver run stands. */
public enum RunState {
    /** Waits for a node to take it. */
    QUEUED,
    RUNNING,
    /** Ended by itself. */
    DONE,
    /** Ended on request, with the best plan until then. */
    STOPPED,
    /** Its node died too often; it left no plan. */
    INTERRUPTED,
    /** Could not be carried out. */
    FAILED;

    /** Whether it waits or works. */
    public boolean isOpen() {
        return this == QUEUED || this == RUNNING;
    }
}
