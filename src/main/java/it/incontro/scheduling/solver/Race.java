package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.List;

/**
 * What several searches for one goal know together: one may have the best plan and another the bound that proves it. As
 * soon as the two meet, all stop.
 */
final class Race {

    /** How a race ended. */
    enum Outcome {
        /** No plan is better in the goal. */
        PROVEN,
        /** There is no plan at all. */
        INFEASIBLE,
        /** The limits came first. */
        OPEN
    }

    private final Goal goal;
    private final Incumbent incumbent;
    private final Watch watch;
    private final List<Runnable> running = new ArrayList<>();
    private Outcome outcome = Outcome.OPEN;
    private long bound;
    private double effort;

    /**
     * Begins.
     *
     * @param bound what is known already that no plan can better
     */
    Race(Goal goal, Incumbent incumbent, Watch watch, long bound) {
        this.goal = goal;
        this.incumbent = incumbent;
        this.watch = watch;
        this.bound = bound;
        compare();
    }

    Goal goal() {
        return goal;
    }

    synchronized void enter(Runnable stop) {
        running.add(stop);
        if (isOver()) {
            stop.run();
        }
    }

    synchronized void leave(Runnable stop) {
        running.remove(stop);
    }

    /** Somebody has worked so much. */
    synchronized void spend(double more) {
        effort = Math.max(effort, more);
    }

    /** Somebody has found a plan. */
    void plan(List<Assignment> plan) {
        incumbent.offer(plan);
        compare();
    }

    /** Somebody has proven a bound. */
    synchronized void bound(long proven) {
        bound = goal.isMaximised() ? Math.min(bound, proven) : Math.max(bound, proven);
        compare();
    }

    /** Somebody has proven that there is no plan. */
    synchronized void isInfeasible() {
        decide(incumbent.best() == null ? Outcome.INFEASIBLE : Outcome.OPEN);
        stopAll();
    }

    private synchronized void compare() {
        Long value = incumbent.valueOf(goal);
        if (value != null && (goal.isMaximised() ? value >= bound : value <= bound)) {
            decide(Outcome.PROVEN);
            stopAll();
        } else if (watch.isStopped()) {
            stopAll();
        }
    }

    private void decide(Outcome decided) {
        outcome = outcome == Outcome.OPEN ? decided : outcome;
    }

    /** Ends the race, proven or not. */
    synchronized void stopAll() {
        List.copyOf(running).forEach(Runnable::run);
    }

    synchronized boolean isOver() {
        return outcome != Outcome.OPEN || watch.isStopped();
    }

    synchronized Outcome outcome() {
        return outcome;
    }

    synchronized long bound() {
        return bound;
    }

    /** The work of the search that worked most. */
    synchronized double effort() {
        return effort;
    }
}
