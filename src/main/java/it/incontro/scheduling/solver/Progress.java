package it.incontro.scheduling.solver;

import java.util.List;

/**
 * What is known when a better plan has been found.
 *
 * @param placed the number of placed demands
 * @param weight their rank weight
 * @param weightBound what no plan can exceed, as far as is known now
 * @param breaks the breaks of all parties
 * @param seconds since the run began
 * @param plan the plan itself
 */
public record Progress(
        int placed, long weight, long weightBound, int breaks, double seconds, List<PlacedMeeting> plan) {

    /** Keeps a copy. */
    public Progress {
        plan = List.copyOf(plan);
    }
}
