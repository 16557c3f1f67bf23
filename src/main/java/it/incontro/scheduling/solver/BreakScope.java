package it.incontro.scheduling.solver;

/** Within what a break is counted. A break is a gap between two meetings of a party into which a slot would fit. */
public enum BreakScope {
    /** Only between meetings of the same session: lunch is no break. */
    SESSION,
    /** Between meetings of the same day, as in the published B2B scheduling problem. */
    DAY
}
