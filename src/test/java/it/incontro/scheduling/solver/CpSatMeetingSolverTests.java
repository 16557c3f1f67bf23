package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CpSatMeetingSolverTests {

    /** The event of the tests that use it is not decided any sooner with more. */
    private static final Limits LITTLE = Limits.ofEffort(3);

    @Test
    void placesEverythingThatFitsWithoutBreaks() {
        TestEvent event = TestEvent.withSlots(4)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Volvo", "Mec")
                .wants("Volvo", "Dumarey");

        Answer answer = event.solve();

        assertThat(answer.status()).isEqualTo(AnswerStatus.OPTIMAL);
        assertThat(answer.placed()).hasSize(4);
        assertThat(answer.unplaced()).isEmpty();
        assertThat(answer.goal(Goal.RANK_WEIGHT)).isEqualTo(new GoalResult(Goal.RANK_WEIGHT, 4, 4, true));
        assertThat(answer.goal(Goal.BREAKS)).isEqualTo(new GoalResult(Goal.BREAKS, 0, 0, true));
        assertThat(new PlanChecker(event.problem()).violations(answer.placed())).isEmpty();
    }

    @Test
    void givesOneMustMeetMoreThanAllLesserWishes() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(3)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Dumarey", Rank.WANT, d -> d)
                .demand("Volvo", "Mec", Rank.WANT, d -> d)
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d);

        Answer answer = event.solve();

        assertThat(answer.placed()).extracting(PlacedMeeting::demandId).containsExactly(TestEvent.id("Ford-Mec"));
        assertThat(answer.ranks())
                .containsExactly(
                        new RankCount(Rank.MUST_MEET, 1, 1, 1),
                        new RankCount(Rank.WANT, 0, 0, 2),
                        new RankCount(Rank.IF_POSSIBLE, 0, 0, 0));
        assertThat(answer.unplaced())
                .extracting(UnplacedDemand::explanation)
                .isEqualTo(List.of(new Explanation.SideBusy(1, 1, 0), new Explanation.SideBusy(1, 0, 1)));
    }

    @Test
    void leavesNoBreakThatCanBeAvoided() {
        TestEvent event = TestEvent.withSlots(4)
                .tables(1)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(slotAt(0), slotAt(2))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(slotAt(3))));

        Answer answer = event.solve();

        assertThat(answer.placed()).extracting(PlacedMeeting::slotId).containsExactly(slotAt(2), slotAt(3));
        assertThat(answer.goal(Goal.BREAKS)).isEqualTo(new GoalResult(Goal.BREAKS, 0, 0, true));
    }

    @Test
    void countsLunchAsABreakOnlyWithinTheDay() {
        TestEvent event = new TestEvent()
                .session("morning", 0, "9:00", 2, 30)
                .session("afternoon", 0, "14:00", 2, 30)
                .venue("hall")
                .tables(1)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(id("0/9:00"))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(id("0/14:30"))));

        assertThat(event.solve().goal(Goal.BREAKS).value()).isZero();
        assertThat(event.rules(0, BreakScope.DAY).solve().goal(Goal.BREAKS))
                .isEqualTo(new GoalResult(Goal.BREAKS, 1, 1, true));
    }

    @Test
    void givesThoseWhoAreToHaveOneTheirMeetingFirst() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(1)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .limits("Dumarey", 9, 9, 1)
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d)
                .demand("Volvo", "Dumarey", Rank.IF_POSSIBLE, d -> d);

        Answer answer = event.solve();

        assertThat(answer.placed()).extracting(PlacedMeeting::demandId).containsExactly(id("Volvo-Dumarey"));
        assertThat(answer.goal(Goal.GUARANTEES)).isEqualTo(new GoalResult(Goal.GUARANTEES, 0, 0, true));
    }

    @Test
    void givesTheSamePlanForTheSameSeedUnderALimitOfEffort() {
        SchedulingProblem problem = RandomEvents.plain(7, new RandomEvents.Size(8, 20, 60, 1, 10, 4));

        List<PlacedMeeting> plan =
                new CpSatMeetingSolver().solve(problem, LITTLE).placed();

        assertThat(new CpSatMeetingSolver().solve(problem, LITTLE).placed()).isEqualTo(plan);
    }

    @Test
    void reportsOnlyBetterPlans() {
        SchedulingProblem problem = RandomEvents.plain(7, new RandomEvents.Size(8, 20, 60, 1, 10, 4));
        List<Progress> heard = new CopyOnWriteArrayList<>();

        Answer answer = new CpSatMeetingSolver().solve(problem, LITTLE, heard::add, () -> false);

        assertThat(heard)
                .isSortedAccordingTo(Comparator.comparing(Progress::weight)
                        .thenComparing(Comparator.comparing(Progress::breaks).reversed()));
        assertThat(heard.getLast().weight())
                .isEqualTo(answer.goal(Goal.RANK_WEIGHT).value());
        assertThat(heard.getLast().breaks())
                .isEqualTo((int) answer.goal(Goal.BREAKS).value());
    }

    @Test
    void returnsThePlanAtHandWhenStopped() {
        SchedulingProblem problem = RandomEvents.plain(2, RandomEvents.Size.MISSION);

        Answer answer = new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH, progress -> {}, () -> true);

        assertThat(answer.status()).isEqualTo(AnswerStatus.STOPPED);
        assertThat(answer.placed()).isNotEmpty();
        assertThat(new PlanChecker(problem).violations(answer.placed())).isEmpty();
    }

    @Test
    void stopsTheSearchUnderWay() {
        SchedulingProblem problem = RandomEvents.rich(1, RandomEvents.Size.MISSION);
        AtomicBoolean stop = new AtomicBoolean();
        Limits endless = new Limits(Double.POSITIVE_INFINITY, 2, 1, Double.POSITIVE_INFINITY);

        Answer answer = new CpSatMeetingSolver().solve(problem, endless, progress -> stop.set(true), stop::get);

        assertThat(answer.status()).isEqualTo(AnswerStatus.STOPPED);
    }

    @Test
    void passesOnWhatTheListenerThrows() {
        SchedulingProblem problem = RandomEvents.plain(7, RandomEvents.Size.SMALL);
        Consumer<Progress> broken = progress -> {
            throw new IllegalStateException("listener");
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH, broken, () -> false))
                .withMessage("listener");
    }

    @Test
    void saysPlainlyThatTheNativeLibraryIsMissing() {
        assertThatExceptionOfType(SolverUnavailable.class)
                .isThrownBy(() -> NativeLibrary.load(() -> {
                    throw new UnsatisfiedLinkError("no jniortools");
                }))
                .withMessageContaining("native library is missing")
                .withRootCauseInstanceOf(UnsatisfiedLinkError.class);
    }

    @Test
    void refusesAProblemWithUnknownIds() {
        TestEvent event = TestEvent.withSlots(1).tables(1).parties("Ford").wants("Ford", "Mec");

        assertThatIllegalArgumentException()
                .isThrownBy(event::problem)
                .withMessage("Demand " + id("Ford-Mec") + " names the unknown " + id("Mec"));
    }

    @Test
    void namesRequiredDemandsOfWhichNoneCanBeLeftOut() {
        Answer answer = TestEvent.withSlots(2)
                .tables(3)
                .parties("Ford", "Volvo", "Mec", "Dumarey", "Aizoon")
                .demand("Ford", "Mec", Rank.WANT, Demand::thatIsRequired)
                .demand("Ford", "Dumarey", Rank.WANT, Demand::thatIsRequired)
                .demand("Ford", "Aizoon", Rank.WANT, Demand::thatIsRequired)
                .demand("Volvo", "Mec", Rank.WANT, Demand::thatIsRequired)
                .wants("Volvo", "Aizoon")
                .solve();

        assertThat(answer.status()).isEqualTo(AnswerStatus.INFEASIBLE);
        assertThat(answer.conflicts())
                .containsExactly(
                        new Conflict(Set.of(id("Ford-Mec"), id("Ford-Dumarey"), id("Ford-Aizoon")), List.of(), true));
    }
}
