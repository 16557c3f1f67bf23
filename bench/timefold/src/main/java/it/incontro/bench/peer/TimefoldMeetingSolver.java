package it.incontro.bench.peer;

import ai.timefold.solver.core.api.score.BendableScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicType;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import it.incontro.scheduling.solver.Answer;
import it.incontro.scheduling.solver.AnswerStatus;
import it.incontro.scheduling.solver.Limits;
import it.incontro.scheduling.solver.MeetingSolver;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.Progress;
import it.incontro.scheduling.solver.SchedulingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Construction, heaviest meetings first, then late acceptance with moves of timetabling. The community edition solves on
 * one thread, so each thread has a search of its own, from another seed, and the best plan of all counts.
 */
public final class TimefoldMeetingSolver implements MeetingSolver {

    private static final int LATE_ACCEPTANCE = 400;

    /** A repair begins near its best plan, and with longer memories it wanders off from the published one. */
    private static final int LATE_ACCEPTANCE_OF_REPAIR = 20;

    @Override
    public Answer solve(
            SchedulingProblem problem,
            Limits limits,
            List<PlacedMeeting> begin,
            Consumer<Progress> onBetter,
            BooleanSupplier stopRequested) {
        return search(problem, List.of(), limits, onBetter);
    }

    /** From the published plan, if there is one. */
    static Answer search(
            SchedulingProblem problem, List<PlacedMeeting> published, Limits limits, Consumer<Progress> onBetter) {
        long start = System.nanoTime();
        List<Future<PeerPlan>> searches = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(limits.threads())) {
            for (int i = 0; i < limits.threads(); i++) {
                int seed = limits.seed() + 1_000 * i;
                searches.add(threads.submit(() -> {
                    PeerData data = new PeerData(problem, published);
                    double left = Math.max(0.1, limits.seconds() - (System.nanoTime() - start) / 1e9);
                    return search(
                            data,
                            config(left, seed, published.isEmpty() ? LATE_ACCEPTANCE : LATE_ACCEPTANCE_OF_REPAIR),
                            start,
                            onBetter);
                }));
            }
        }
        PeerPlan best = searches.stream()
                .map(TimefoldMeetingSolver::result)
                .max(Comparator.comparing(plan -> Objects.requireNonNull(plan.getScore())))
                .orElseThrow();
        return new Answer(
                AnswerStatus.FEASIBLE,
                List.of(),
                List.of(),
                PeerDesks.placed(best),
                List.of(),
                List.of(),
                (System.nanoTime() - start) / 1e9);
    }

    private static PeerPlan result(Future<PeerPlan> search) {
        try {
            return search.get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PeerPlan search(PeerData data, SolverConfig config, long start, Consumer<Progress> onBetter) {
        Solver<PeerPlan> solver = SolverFactory.<PeerPlan>create(config).buildSolver();
        solver.addEventListener(event -> {
            if (event.isNewBestSolutionInitialized()) {
                BendableScore score = (BendableScore) event.getNewBestScore();
                double passed = (System.nanoTime() - start) / 1e9;
                if (score.isFeasible()) {
                    onBetter.accept(new Progress(
                            0,
                            score.softScore(PeerScore.WEIGHT),
                            Long.MAX_VALUE,
                            (int) -score.softScore(PeerScore.BREAKS),
                            passed,
                            List.of()));
                }
            }
        });
        return solver.solve(new PeerPlan(data, data.meetings));
    }

    private static SolverConfig config(double seconds, int seed, int lateAcceptance) {
        return new SolverConfig()
                .withSolutionClass(PeerPlan.class)
                .withEntityClasses(PeerMeeting.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(PeerScore.class))
                .withRandomSeed((long) seed)
                .withTerminationSpentLimit(Duration.ofMillis((long) (1000 * seconds)))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig()
                                .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT_DECREASING),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                                        .withMoveSelectors(
                                                new ChangeMoveSelectorConfig().withFixedProbabilityWeight(1.0),
                                                new MoveIteratorFactoryConfig()
                                                        .withMoveIteratorFactoryClass(ChainMoves.class)
                                                        .withFixedProbabilityWeight(2.0)))
                                .withAcceptorConfig(
                                        new LocalSearchAcceptorConfig().withLateAcceptanceSize(lateAcceptance))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }
}
