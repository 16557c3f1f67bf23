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
import it.incontro.scheduling.solver.Place;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.Progress;
import it.incontro.scheduling.solver.SchedulingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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

    @Override
    public Answer solve(
            SchedulingProblem problem,
            Limits limits,
            List<PlacedMeeting> begin,
            Consumer<Progress> onBetter,
            BooleanSupplier stopRequested) {
        long start = System.nanoTime();
        List<Future<PeerPlan>> searches = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(limits.threads())) {
            for (int i = 0; i < limits.threads(); i++) {
                int seed = limits.seed() + 1_000 * i;
                searches.add(threads.submit(() -> search(problem, limits.seconds(), seed, start, onBetter)));
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
                placed(best),
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

    private static PeerPlan search(
            SchedulingProblem problem, double seconds, int seed, long start, Consumer<Progress> onBetter) {
        PeerData data = new PeerData(problem);
        double left = Math.max(0.1, seconds - (System.nanoTime() - start) / 1e9);
        Solver<PeerPlan> solver =
                SolverFactory.<PeerPlan>create(config(left, seed)).buildSolver();
        solver.addEventListener(event -> {
            if (event.isNewBestSolutionInitialized()) {
                BendableScore score = (BendableScore) event.getNewBestScore();
                double passed = (System.nanoTime() - start) / 1e9;
                if (score.isFeasible()) {
                    onBetter.accept(new Progress(
                            0, score.softScore(1), Long.MAX_VALUE, (int) -score.softScore(2), passed, List.of()));
                }
            }
        });
        return solver.solve(new PeerPlan(data, data.meetings));
    }

    private static SolverConfig config(double seconds, int seed) {
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
                                        new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
    }

    /** Gives the meetings of each slot the tables of their hall one after the other. */
    private static List<PlacedMeeting> placed(PeerPlan plan) {
        PeerData data = plan.data();
        List<PlacedMeeting> placed = new ArrayList<>();
        Map<List<Integer>, Integer> taken = new HashMap<>();
        for (PeerMeeting meeting : plan.getMeetings()) {
            Cell cell = meeting.getCell();
            if (cell == null) {
                continue;
            }
            int number = taken.merge(List.of(cell.slot(), cell.pool()), 1, Integer::sum);
            List<UUID> persons =
                    new ArrayList<>(data.teams.get(cell.firstTeam()).personIds());
            persons.addAll(data.teams.get(cell.secondTeam()).personIds());
            int before = 0;
            for (Place place : data.pools.get(cell.pool())) {
                if (number - before <= place.desks()) {
                    placed.add(new PlacedMeeting(
                            data.problem.demands().get(meeting.index()).id(),
                            data.slots.get(cell.slot()).id(),
                            place.id(),
                            number - before,
                            persons));
                    break;
                }
                before += place.desks();
            }
        }
        return placed;
    }
}
