package it.incontro.scheduling.solver;

/**
 * What holds for the whole event.
 *
 * @param changeOverMinutes what a person needs between two meetings at different meeting points, 0 or more
 * @param breakScope within what breaks are counted
 * @param mostBreakSpread by how much the breaks of any two parties may differ at most, a hard rule; Integer.MAX_VALUE
 *     for any
 * @param pairsMeetOnce whether two parties meet at most once in the event, however many demands they have
 * @param order in which order plans are compared
 */
public record SchedulingRules(
        int changeOverMinutes, BreakScope breakScope, int mostBreakSpread, boolean pairsMeetOnce, GoalOrder order) {

    /** No change-over time beyond what the slots leave; breaks are counted per session. */
    public static final SchedulingRules USUAL = of(0, BreakScope.SESSION);

    /** Refuses negative values. */
    public SchedulingRules {
        if (changeOverMinutes < 0 || mostBreakSpread < 0) {
            throw new IllegalArgumentException(
                    "Change-over of " + changeOverMinutes + " minutes, break spread of " + mostBreakSpread);
        }
    }

    /** Pairs that meet once, any spread of breaks and the usual order of goals. */
    public static SchedulingRules of(int changeOverMinutes, BreakScope breakScope) {
        return new SchedulingRules(changeOverMinutes, breakScope, Integer.MAX_VALUE, true, GoalOrder.MOST_MEETINGS);
    }

    /** The same rules with plans compared in this order. */
    public SchedulingRules inOrder(GoalOrder other) {
        return new SchedulingRules(changeOverMinutes, breakScope, mostBreakSpread, pairsMeetOnce, other);
    }

    /** The same rules with breaks that differ by at most so many. */
    public SchedulingRules withBreakSpread(int most) {
        return new SchedulingRules(changeOverMinutes, breakScope, most, pairsMeetOnce, order);
    }

    /** The same rules with pairs that may meet again. */
    public SchedulingRules wherePairsMeetAgain() {
        return new SchedulingRules(changeOverMinutes, breakScope, mostBreakSpread, false, order);
    }
}
