package it.incontro.scheduling.solver;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Time, stop wish and listener of one run. Hears plans from the solver's own threads. */
final class Watch {

    private static final double WORTH_ANOTHER_SEARCH = 0.05;

    private final Limits limits;
    private final Consumer<Progress> onBetter;
    private final BooleanSupplier stopRequested;
    private final GoalOrder order;
    private final LongSupplier nanoTime;
    private final long began;
    private double searchSeconds;
    private volatile boolean stopped;
    private double effortSpent;
    private @Nullable PlanCounts best;
    private @Nullable RuntimeException failure;

    Watch(
            Limits limits,
            GoalOrder order,
            Consumer<Progress> onBetter,
            BooleanSupplier stopRequested,
            LongSupplier nanoTime) {
        this.limits = limits;
        this.order = order;
        this.onBetter = onBetter;
        this.stopRequested = stopRequested;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
        searchSeconds = limits.seconds();
    }

    /** Lets the search end earlier, so that fixes are found within the limits. */
    void keepTimeForFixes() {
        searchSeconds = limits.seconds() - FixBudget.seconds(limits);
    }

    /** For finding fixes, from now on: one for each thread. */
    List<FixBudget> forFixes() {
        return Stream.generate(() -> FixBudget.after(this, limits))
                .limit(limits.threads())
                .toList();
    }

    double seconds() {
        return (nanoTime.getAsLong() - began) / 1e9;
    }

    double secondsLeft() {
        return Math.max(0, searchSeconds - seconds());
    }

    double effortLeft() {
        return Math.max(0, limits.effort() - effortSpent);
    }

    void spend(double effort) {
        effortSpent += effort;
    }

    /** Asks whether to stop; once yes, it stays yes. */
    boolean isStopped() {
        if (!stopped && stopRequested.getAsBoolean()) {
            stopped = true;
        }
        return stopped;
    }

    boolean isOver() {
        return isStopped() || secondsLeft() <= 0 || effortLeft() <= 0;
    }

    /** Whether so little is left that another search is not worth its beginning. */
    boolean isNearlyOver() {
        return isOver()
                || secondsLeft() < WORTH_ANOTHER_SEARCH * limits.seconds()
                || effortLeft() < WORTH_ANOTHER_SEARCH * limits.effort();
    }

    /**
     * Tells the listener, if this is better than all before. A listener that fails ends the run; its exception must not
     * pass through the solver's native code, so it is kept for {@link #rethrow()}.
     */
    synchronized void found(PlanCounts counts, List<PlacedMeeting> plan, long weightBound) {
        PlanCounts before = best;
        if (before != null && !counts.isBetterThan(before, order)) {
            return;
        }
        best = counts;
        try {
            onBetter.accept(
                    new Progress(counts.inAll(), counts.weight(), weightBound, counts.breaks(), seconds(), plan));
        } catch (RuntimeException thrown) {
            failure = thrown;
            stopped = true;
        }
    }

    synchronized void rethrow() {
        if (failure != null) {
            throw failure;
        }
    }
}
