package it.incontro.scheduling.solver;

/** How far a search of one thread has come: in seconds, or in steps, which do not depend on the machine's speed. */
final class SearchClock implements StopSign {

    /** What a thread does in a second at convention size on a slow machine; on others several times as many. */
    static final double STEPS_OF_EFFORT = 200_000;

    private final Watch watch;
    private final double began;
    private final double seconds;
    private final double mostSteps;
    private double steps;

    /**
     * Begins now.
     *
     * @param seconds the time for it, or infinite
     * @param effort the effort for it, or infinite
     */
    SearchClock(Watch watch, double seconds, double effort) {
        this.watch = watch;
        this.seconds = seconds;
        began = watch.seconds();
        mostSteps = effort * STEPS_OF_EFFORT;
    }

    void count(int more) {
        steps += more;
    }

    double effort() {
        return steps / STEPS_OF_EFFORT;
    }

    /** From 0 at the beginning to 1 at the end. */
    double progress() {
        return Math.min(1, Math.max((watch.seconds() - began) / seconds, steps / mostSteps));
    }

    @Override
    public boolean isUp() {
        return watch.isStopped() || progress() >= 1;
    }
}
