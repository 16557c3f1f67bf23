package it.incontro.scheduling.solver;

/**
 * How far a solver may go.
 *
 * @param seconds the wall-clock time for all goals together, above 0
 * @param threads how many threads it may use, at least 1
 * @param seed where its chance begins
 * @param effort an additional limit in the solver's own count of work (about a second each), which does not depend on
 *     the machine's speed; infinite for none
 */
public record Limits(double seconds, int threads, int seed, double effort) {

    /** Refuses limits within which nothing can be done. */
    public Limits {
        if (!(seconds > 0) || threads < 1 || !(effort > 0)) {
            throw new IllegalArgumentException(
                    "Limits of " + seconds + " s, " + threads + " threads, effort " + effort);
        }
    }

    /** So many seconds on two threads. */
    public static Limits ofSeconds(double seconds) {
        return new Limits(seconds, 2, 1, Double.POSITIVE_INFINITY);
    }

    /** So much effort on one thread, whatever time it takes: the same input gives the same plan. */
    public static Limits ofEffort(double effort) {
        return new Limits(Double.POSITIVE_INFINITY, 1, 1, effort);
    }
}
