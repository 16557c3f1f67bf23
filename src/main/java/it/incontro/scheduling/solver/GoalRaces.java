package it.incontro.scheduling.solver;

import com.google.ortools.sat.SatParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets searches race for a goal, one to a thread. Under a limit of effort nothing races, since the result is not to
 * depend on who is faster.
 */
final class GoalRaces {

    private static final long POLL_MILLIS = 20;

    private record Kept(Goal goal, PlanCounts counts, boolean best) {}

    private final CompactProblem problem;
    private final Limits limits;
    private final Watch watch;
    private final FlowBound flow;
    private final LongSupplier nanoTime;
    private final List<Kept> kept = new ArrayList<>();
    private @Nullable Formulation whole;

    GoalRaces(CompactProblem problem, Limits limits, Watch watch, FlowBound flow, LongSupplier nanoTime) {
        this.problem = problem;
        this.limits = limits;
        this.watch = watch;
        this.flow = flow;
        this.nanoTime = nanoTime;
    }

    /** Forbids plans that are worse in this goal from now on. */
    void keep(Goal goal, PlanCounts counts, boolean best) {
        Kept more = new Kept(goal, counts, best);
        kept.add(more);
        apply(more, whole);
    }

    private static void apply(Kept some, @Nullable Formulation formulation) {
        if (formulation != null) {
            formulation.goals().keep(some.goal(), some.counts(), some.best());
        }
    }

    /**
     * Races until the goal is proven or the limits are reached.
     *
     * @param share how much of the time left it may take, up to 1
     */
    void run(Race race, Incumbent incumbent, double share) {
        double seconds = watch.secondsLeft() * share;
        double effort = watch.effortLeft() * share;
        boolean deterministic = Double.isFinite(limits.effort());
        List<Runnable> lanes = new ArrayList<>();
        if (race.goal() == Goal.BREAKS && limits.threads() > 1 && !deterministic) {
            BreakLanes breaks = new BreakLanes(
                    race, this::formulation, most -> lookAround(race, incumbent, most), limits.seed(), seconds);
            lanes.add(breaks::prove);
            lanes.add(breaks::seek);
        }
        int others = limits.threads() - lanes.size();
        if (others > 0) {
            boolean cores = race.goal() == Goal.BREAKS && limits.threads() == 1;
            lanes.add(() -> search(race, incumbent, strategy(cores, others, seconds, effort)));
        }
        together(lanes, race);
        watch.spend(race.effort());
    }

    private void together(List<Runnable> lanes, Race race) {
        Thread poll = Thread.ofPlatform().daemon().name("solver-stop").start(() -> stopWhenOver(race));
        try {
            QuietThreads.together(lanes);
        } finally {
            poll.interrupt();
        }
    }

    private static void stopWhenOver(Race race) {
        try {
            while (true) {
                if (race.isOver()) {
                    race.stopAll();
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException raceIsOver) {
            Thread.currentThread().interrupt();
        }
    }

    private void search(Race race, Incumbent incumbent, SatParameters strategy) {
        if (race.isOver()) {
            return;
        }
        Incumbent.Found best = incumbent.best();
        Formulation formulation = whole();
        formulation.prepare(race.goal(), best == null ? List.of() : best.assignments());
        GoalSearch.End end = new GoalSearch(formulation, race).run(parameters -> parameters.mergeFrom(strategy));
        if (end.isInfeasible()) {
            race.isInfeasible();
        } else if (end.isOptimal() || incumbent.best() != null) {
            race.bound(end.bound());
        }
    }

    private SatParameters strategy(boolean cores, int workers, double seconds, double effort) {
        SatParameters.Builder parameters =
                SatParameters.newBuilder().setRandomSeed(limits.seed()).setNumWorkers(workers);
        if (cores) {
            parameters.setOptimizeWithCore(true).setLinearizationLevel(0);
        }
        if (Double.isFinite(seconds)) {
            parameters.setMaxTimeInSeconds(seconds);
        }
        if (Double.isFinite(effort)) {
            parameters.setMaxDeterministicTime(effort).setInterleaveSearch(workers > 1);
        }
        return parameters.build();
    }

    private void lookAround(Race race, Incumbent incumbent, double seconds) {
        Limits some = new Limits(Math.max(seconds, 0.01), 1, limits.seed(), Double.POSITIVE_INFINITY);
        GoalOrder order = problem.index.problem().rules().order();
        Watch own = new Watch(some, order, progress -> {}, race::isOver, nanoTime);
        LocalSearch search = new LocalSearch(problem, flow, own, 1, limits.seed() + 1);
        search.onBetter(race::plan);
        Incumbent.Found best = incumbent.best();
        List<Assignment> found =
                search.run(best == null ? List.of() : best.assignments(), seconds, Double.POSITIVE_INFINITY);
        if (search.standing().isLegal()) {
            race.plan(found);
        }
    }

    private Formulation whole() {
        Formulation made = whole == null ? formulation() : whole;
        whole = made;
        return made;
    }

    private Formulation formulation() {
        Formulation made = new Formulation(problem, Required.of(problem));
        kept.forEach(some -> apply(some, made));
        return made;
    }
}
