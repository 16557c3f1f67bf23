package it.incontro.scheduling.solver;

/**
 * What holds for the whole event.
 *
 * @param changeOverMinutes what a person needs between two meetings at different meeting points, 0 or more
 * @param breakScope within what breaks are counted
 */
public record SchedulingRules(int changeOverMinutes, BreakScope breakScope) {

    /** No change-over time beyond what the slots leave; breaks are counted per session. */
    public static final SchedulingRules USUAL = new SchedulingRules(0, BreakScope.SESSION);

    /** Refuses a negative time. */
    public SchedulingRules {
        if (changeOverMinutes < 0) {
            throw new IllegalArgumentException("Change-over of " + changeOverMinutes + " minutes");
        }
    }
}
