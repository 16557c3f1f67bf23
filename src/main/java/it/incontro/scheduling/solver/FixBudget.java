package it.incontro.scheduling.solver;

/**
 * How long a thread may look for fixes: a small part of the run's limits, in seconds or in effort; more of the seconds
 * where the search has ended early.
 */
final class FixBudget implements StopSign {

    private static final double SHARE = 0.05;
    private static final double MOST_SECONDS_KEPT = 3;
    private static final double SHARE_OF_WHAT_IS_LEFT = 0.5;
    private static final double MOST_SECONDS_LEFT = 10;
    /** Of the limit, for writing the answer. */
    private static final double SHARE_AFTERWARDS = 0.02;

    private static final double MOST_SECONDS_AFTERWARDS = 0.1;

    private final Watch watch;
    private final double until;
    private final boolean bySeconds;
    private double effort;

    private FixBudget(Watch watch, double until, double effort, boolean bySeconds) {
        this.watch = watch;
        this.until = until;
        this.effort = effort;
        this.bySeconds = bySeconds;
    }

    /** What a thread has for it after a search. */
    static FixBudget after(Watch watch, Limits limits) {
        double now = watch.seconds();
        double ofLeft = Math.min(MOST_SECONDS_LEFT, SHARE_OF_WHAT_IS_LEFT * (limits.seconds() - now));
        double end = limits.seconds() - Math.min(MOST_SECONDS_AFTERWARDS, SHARE_AFTERWARDS * limits.seconds());
        double until = Math.min(now + Math.max(seconds(limits), ofLeft), end);
        double effort = SHARE * limits.effort() / limits.threads();
        return new FixBudget(watch, until, effort, Double.isInfinite(limits.effort()));
    }

    /** All of the limits, where nothing but fixes is looked for. */
    static FixBudget all(Watch watch, Limits limits) {
        return new FixBudget(
                watch, limits.seconds(), limits.effort() / limits.threads(), Double.isInfinite(limits.effort()));
    }

    /** How many of a run's seconds are kept for fixes. */
    static double seconds(Limits limits) {
        return Math.min(MOST_SECONDS_KEPT, SHARE * limits.seconds());
    }

    void spend(double spent) {
        effort -= spent;
    }

    /** Under a limit of effort nothing depends on the clock. */
    double secondsOfATry() {
        return bySeconds ? Math.max(0.01, until - watch.seconds()) : MOST_SECONDS_KEPT;
    }

    @Override
    public boolean isUp() {
        return watch.isStopped() || effort <= 0 || (bySeconds && watch.seconds() >= until);
    }
}
