package it.incontro.scheduling.solver;

import java.util.Arrays;
import java.util.List;

/** What the local search compares plans by: broken rules first, then goal after goal in the event's order. */
final class Standing implements Comparable<Standing> {

    private final long[] values;

    private Standing(long[] values) {
        this.values = values;
    }

    static Standing of(LocalGoals goals, GoalOrder order) {
        List<Goal> all = order.goals();
        long[] values = new long[all.size() + 2];
        values[0] = goals.missingRequired;
        values[1] = goals.beyondSpread();
        for (int i = 0; i < all.size(); i++) {
            Goal goal = all.get(i);
            values[i + 2] = goal.isMaximised() ? -goals.valueOf(goal) : goals.valueOf(goal);
        }
        return new Standing(values);
    }

    /** Whether a plan that stands so keeps the rules that are not kept at every step. */
    boolean isLegal() {
        return values[0] == 0 && values[1] == 0;
    }

    /** The better one comes first. */
    @Override
    public int compareTo(Standing other) {
        return Arrays.compare(values, other.values);
    }

    boolean isBetterThan(Standing other) {
        return compareTo(other) < 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Standing standing && Arrays.equals(values, standing.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
