package it.incontro.timetable;

/** Where a plan is on its way. */
public enum PlanState {
    /** It can still change. */
    DRAFT,
    /** Published, and it can still be stopped. */
    WAITING,
    /** Published and stopped before it held. */
    STOPPED,
    /** The version that holds. */
    CURRENT,
    /** A version that held before. */
    PAST
}
