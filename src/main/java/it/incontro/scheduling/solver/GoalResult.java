package it.incontro.scheduling.solver;

/**
 * How well a goal is reached.
 *
 * @param goal which
 * @param value what the plan has
 * @param bound what no plan can better, given the values of the earlier goals
 * @param proven whether the value is the best possible, given the best values of the earlier goals
 */
public record GoalResult(Goal goal, long value, long bound, boolean proven) {}
