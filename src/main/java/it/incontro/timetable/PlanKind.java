package it.incontro.timetable;

/** What a plan is. */
public enum PlanKind {
    /** Being worked on; can change. */
    DRAFT,
    /** Published for comments; frozen. */
    PROVISIONAL,
    /** Published to hold; frozen. */
    FINAL
}
