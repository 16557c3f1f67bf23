package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Local search in rounds of simulated annealing: a short one, so that there is a good plan soon, then longer ones. Several
 * threads walk by themselves; after each stretch the one that is behind goes on from where the other one is. Without a
 * limit of seconds the result depends only on problem, start, seed and number of threads.
 */
final class LocalSearch {

    private static final int STRETCHES = 20;
    private static final double FIRST_ROUND = 0.1;
    private static final double SHORTEST_SECONDS = 0.5;
    private static final double ENDLESS_FIRST = 4;
    private static final double GROWTH = 3;
    /** Telling counts the whole plan anew, so it is not done all the time. */
    private static final double SHARE_OF_SILENCE = 15;

    private static final double WARMTH_OF_A_START = 0.6;

    private final Watch watch;
    private final FlowBound bound;
    private final List<Walker> walkers = new ArrayList<>();
    private Consumer<List<Assignment>> onBetter = plan -> {};
    private @Nullable Standing told;
    private double tellAgainAt;

    LocalSearch(CompactProblem problem, FlowBound bound, Watch watch, int threads, long seed) {
        this.watch = watch;
        this.bound = bound;
        SearchSpace space = new SearchSpace(problem);
        int share = (int) bound.afterBestOfEarlier(Goal.FAIR_SHARE);
        for (int t = 0; t < threads; t++) {
            walkers.add(new Walker(space, seed + t, share));
        }
    }

    /**
     * Improves a plan.
     *
     * @param start where to begin: what of it breaks no rule; empty for none
     * @param seconds how long it may take
     * @return the best plan found, no worse than the start if that keeps all rules
     */
    static List<Assignment> improve(CompactProblem problem, List<Assignment> start, Watch watch, double seconds) {
        LocalSearch search = new LocalSearch(problem, FlowBound.of(problem), watch, 1, 1);
        return search.run(start, Math.min(seconds, watch.secondsLeft()), watch.effortLeft());
    }

    /** Tells of better plans, between the stretches. */
    void onBetter(Consumer<List<Assignment>> listener) {
        onBetter = listener;
    }

    /** Searches so long, but no longer than until all is over. */
    List<Assignment> run(List<Assignment> start, double seconds, double effort) {
        double began = watch.seconds();
        List<SearchClock> clocks = clocks(seconds, effort);
        walkers.forEach(walker -> walker.begin(start));
        walkers.getFirst().fill(bound, clocks.getFirst());
        tell();
        walkers.getFirst().fillByEjection(bound, clocks.getFirst());
        shareBest();
        boolean endless = Double.isInfinite(seconds) && Double.isInfinite(effort);
        double share = FIRST_ROUND;
        double warmth = start.isEmpty() ? 1 : WARMTH_OF_A_START;
        double effortOfRound = endless ? ENDLESS_FIRST : effort * share;
        boolean goesOn = seconds > SHORTEST_SECONDS || effort < Double.POSITIVE_INFINITY;
        while (goesOn && !watch.isOver()) {
            double left = seconds - (watch.seconds() - began);
            round(left * share, effortOfRound, warmth);
            goesOn = endless || share < 1;
            share = 1;
            effortOfRound = endless ? effortOfRound * GROWTH : effort * (1 - FIRST_ROUND);
        }
        walkers.forEach(Walker::finish);
        return best().best();
    }

    private List<SearchClock> clocks(double seconds, double effort) {
        return walkers.stream()
                .map(walker -> new SearchClock(watch, seconds, effort))
                .toList();
    }

    private void round(double seconds, double effort, double warmth) {
        List<SearchClock> clocks = clocks(seconds, effort);
        for (int stretch = 1; stretch <= STRETCHES && !watch.isStopped(); stretch++) {
            double until = (double) stretch / STRETCHES;
            together(walker -> walkers.get(walker).walk(clocks.get(walker), until, warmth));
            catchUp();
            tell();
        }
        watch.spend(clocks.getFirst().effort());
    }

    private void together(IntConsumer task) {
        if (walkers.size() == 1) {
            task.accept(0);
            return;
        }
        QuietThreads.together(IntStream.range(0, walkers.size())
                .<Runnable>mapToObj(walker -> () -> task.accept(walker))
                .toList());
    }

    /** Whoever is behind goes on from where the best one is. */
    private void catchUp() {
        Walker ahead = walkers.getFirst();
        for (Walker walker : walkers) {
            ahead = walker.costNow() < ahead.costNow() ? walker : ahead;
        }
        for (Walker walker : walkers) {
            if (walker.costNow() > ahead.costNow()) {
                walker.goOnFrom(ahead.now());
            }
        }
    }

    private void shareBest() {
        Walker best = best();
        for (Walker walker : walkers) {
            if (best.standing().isBetterThan(walker.standing())) {
                walker.goOnFrom(best.best());
            }
        }
        tell();
    }

    private void tell() {
        Standing now = best().standing();
        boolean soon = Double.isFinite(watch.secondsLeft()) && watch.seconds() < tellAgainAt;
        if (now.isLegal() && !soon && (told == null || now.isBetterThan(told))) {
            told = now;
            double began = watch.seconds();
            onBetter.accept(best().best());
            tellAgainAt = watch.seconds() + SHARE_OF_SILENCE * (watch.seconds() - began);
        }
    }

    private Walker best() {
        Walker best = walkers.getFirst();
        for (Walker walker : walkers) {
            best = walker.standing().isBetterThan(best.standing()) ? walker : best;
        }
        return best;
    }

    /** How the best plan stands. */
    Standing standing() {
        return best().standing();
    }
}
