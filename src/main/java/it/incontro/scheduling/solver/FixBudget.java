package it.incontro.scheduling.solver;

/** How long fixes may be looked for: a small part of the run's limits, in seconds or in effort. */
final class FixBudget implements StopSign {

    private static final double SHARE = 0.05;
    private static final double MOST_SECONDS = 3;

    private final Watch watch;
    private final double until;
    private final boolean bySeconds;
    private double effort;

    FixBudget(Watch watch, Limits limits) {
        this.watch = watch;
        bySeconds = Double.isInfinite(limits.effort());
        until = Math.min(watch.seconds() + seconds(limits), limits.seconds());
        effort = SHARE * limits.effort();
    }

    /** How many of a run's seconds are for fixes. */
    static double seconds(Limits limits) {
        return Math.min(MOST_SECONDS, SHARE * limits.seconds());
    }

    void spend(double spent) {
        effort -= spent;
    }

    /** Under a limit of effort nothing depends on the clock. */
    double secondsOfATry() {
        return bySeconds ? Math.max(0.01, until - watch.seconds()) : MOST_SECONDS;
    }

    @Override
    public boolean isUp() {
        return watch.isStopped() || effort <= 0 || (bySeconds && watch.seconds() >= until);
    }
}
