package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LocalSearchMeetingSolverTests {

    private static final Limits LITTLE = Limits.ofEffort(0.1);

    @Test
    void placesTheTwoSidedBaseCaseCompletely() {
        TestEvent event = TestEvent.withSlots(4).tables(4).parties("A", "B", "C", "D", "1", "2", "3", "4");
        for (String buyer : List.of("A", "B", "C", "D")) {
            for (String company : List.of("1", "2", "3", "4")) {
                event.wants(buyer, company);
            }
        }

        Answer answer = solve(event);

        assertThat(answer.placed()).hasSize(16);
        assertThat(answer.goal(Goal.BREAKS)).isEqualTo(new GoalResult(Goal.BREAKS, 0, 0, true));
    }

    @Test
    void closesABreak() {
        TestEvent event = TestEvent.withSlots(4)
                .tables(1)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(slotAt(0), slotAt(2))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(slotAt(3))));

        assertThat(solve(event).placed()).extracting(PlacedMeeting::slotId).containsExactly(slotAt(2), slotAt(3));
    }

    @Test
    void saysThatItFoundNothingIfRequiredDemandsExcludeEachOther() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(1)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, Demand::thatIsRequired)
                .demand("Ford", "Dumarey", Rank.WANT, Demand::thatIsRequired);

        Answer answer = new LocalSearchMeetingSolver().solve(event.problem(), LITTLE);

        assertThat(answer.status()).isEqualTo(AnswerStatus.UNKNOWN);
        assertThat(answer.placed()).isEmpty();
    }

    @Test
    void givesTheSamePlanForTheSameSeedThreadsAndEffort() {
        SchedulingProblem problem = RandomEvents.rich(7, new RandomEvents.Size(8, 20, 60, 1, 10, 4));
        Limits limits = new Limits(Double.POSITIVE_INFINITY, 2, 5, 0.1);

        List<PlacedMeeting> plan =
                new LocalSearchMeetingSolver().solve(problem, limits).placed();

        assertThat(new LocalSearchMeetingSolver().solve(problem, limits).placed())
                .isEqualTo(plan);
    }

    @Test
    void goesOnFromAPlanAndLosesNothing() {
        SchedulingProblem problem = RandomEvents.plain(2, RandomEvents.Size.MISSION);
        CompactProblem compact = new CompactProblem(new ProblemIndex(problem));
        Limits limits = Limits.ofEffort(0.2);
        List<Assignment> first = LocalSearch.improve(compact, List.of(), watch(problem, limits), 60);

        List<Assignment> second = LocalSearch.improve(compact, first, watch(problem, Limits.ofEffort(0.01)), 60);

        PlanChecker checker = new PlanChecker(problem);
        PlanCounts before = checker.counts(new Desking(compact).assign(first));
        PlanCounts after = checker.counts(new Desking(compact).assign(second));
        assertThat(after.weight()).isGreaterThanOrEqualTo(before.weight());
        assertThat(after.breaks()).isLessThanOrEqualTo(before.breaks());
    }

    @Test
    void stopsTheSearchUnderWay() {
        SchedulingProblem problem = RandomEvents.rich(1, RandomEvents.Size.MISSION);
        AtomicBoolean stop = new AtomicBoolean();
        Limits endless = new Limits(Double.POSITIVE_INFINITY, 2, 1, Double.POSITIVE_INFINITY);

        Answer answer = new LocalSearchMeetingSolver().solve(problem, endless, progress -> stop.set(true), stop::get);

        assertThat(answer.status()).isEqualTo(AnswerStatus.STOPPED);
        assertThat(new PlanChecker(problem).violations(answer.placed())).isEmpty();
    }

    @Test
    void tellsOfBetterPlansOnly() {
        SchedulingProblem problem = RandomEvents.plain(2, RandomEvents.Size.MISSION);
        List<Progress> heard = new CopyOnWriteArrayList<>();

        new LocalSearchMeetingSolver().solve(problem, LITTLE, heard::add, () -> false);

        List<Long> weights = new ArrayList<>();
        heard.forEach(progress -> weights.add(progress.weight()));
        assertThat(weights).isNotEmpty().isSorted();
    }

    @Test
    void passesOnWhatTheListenerThrows() {
        SchedulingProblem problem = RandomEvents.plain(7, RandomEvents.Size.SMALL);
        Consumer<Progress> broken = progress -> {
            throw new IllegalStateException("listener");
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> new LocalSearchMeetingSolver().solve(problem, LITTLE, broken, () -> false))
                .withMessage("listener");
    }

    private static Watch watch(SchedulingProblem problem, Limits limits) {
        return new Watch(limits, problem.rules().order(), progress -> {}, () -> false, System::nanoTime);
    }

    private static Answer solve(TestEvent event) {
        Answer answer = new LocalSearchMeetingSolver().solve(event.problem(), LITTLE);
        assertThat(new PlanChecker(event.problem()).violations(answer.placed())).isEmpty();
        return answer;
    }
}
