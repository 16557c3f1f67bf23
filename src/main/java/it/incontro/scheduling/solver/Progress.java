package it.incontro.scheduling.solver;

/**
 * What is known when a better plan has been found.
 *
 * @param placed the number of placed demands
 * @param weight their rank weight
 * @param weightBound what no plan can exceed, as far as is known now
 * @param breaks the breaks of all parties
 * @param seconds since the run began
 */
public record Progress(int placed, long weight, long weightBound, int breaks, double seconds) {}
