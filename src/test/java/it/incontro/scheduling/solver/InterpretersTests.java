package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Meetings that cannot be held without somebody who interprets. */
class InterpretersTests {

    private static final Interpreting RUSSIAN = new Interpreting("ru", Set.of(id("Olga"), id("Pavel")));
    private static final UnaryOperator<Demand> INTO_RUSSIAN = demand -> demand.interpreted(List.of(RUSSIAN));

    private static TestEvent event(int slots) {
        return TestEvent.withSlots(slots)
                .tables(3)
                .parties("Kamaz", "Tractors", "Mec", "Dumarey")
                .person("Olga")
                .person("Pavel");
    }

    private static TestEvent twoAtOnce() {
        return event(1).demand("Kamaz", "Mec", Rank.WANT, INTO_RUSSIAN)
                .demand("Tractors", "Dumarey", Rank.WANT, INTO_RUSSIAN);
    }

    private static Answer locally(TestEvent event) {
        return new LocalSearchMeetingSolver().solve(event.problem(), Limits.ofEffort(0.1));
    }

    private static List<UUID> sitting(Answer answer) {
        return answer.placed().stream()
                .flatMap(meeting -> meeting.personIds().stream())
                .toList();
    }

    private static List<Violation> broken(TestEvent event, UUID... sitting) {
        PlacedMeeting meeting = new PlacedMeeting(id("Kamaz-Mec"), slotAt(0), id("table 1"), 1, List.of(sitting));
        return new PlanChecker(event.problem()).violations(List.of(meeting));
    }

    @Test
    void twoMeetingsAtOnceHaveAnInterpreterEach() {
        for (Answer answer : List.of(twoAtOnce().solve(), locally(twoAtOnce()))) {
            assertThat(sitting(answer))
                    .containsExactlyInAnyOrder(
                            id("Mr Kamaz"), id("Mr Mec"), id("Mr Tractors"), id("Mr Dumarey"), id("Olga"), id("Pavel"));
        }
    }

    @Test
    void noMoreMeetingsRunAtOnceThanInterpretersAreThere() {
        TestEvent event = twoAtOnce().unavailable("Pavel", "9:00", "12:00");

        for (Answer answer : List.of(event.solve(), locally(event))) {
            assertThat(answer.placed()).hasSize(1);
            assertThat(sitting(answer)).contains(id("Olga")).doesNotContain(id("Pavel"));
        }
    }

    @Test
    void whoInterpretsIsInOnePlaceAtATime() {
        TestEvent event = twoAtOnce().wants("Dumarey", "Mec").agendaItem("Pavel", "9:00", "9:10", null);

        assertThat(event.solve().unplaced())
                .filteredOn(unplaced -> !unplaced.demandId().equals(id("Dumarey-Mec")))
                .extracting(UnplacedDemand::explanation)
                .containsExactly(
                        new Explanation.NoInterpreterFree(1, Explainer.interpreters(INTO_RUSSIAN.apply(any()))));
    }

    private static Demand any() {
        return Demand.between(id("any"), id("one"), id("other"), Rank.WANT);
    }

    @Test
    void oneWhoSpeaksBothLanguagesServesBoth() {
        Interpreting chinese = new Interpreting("zh", Set.of(id("Pavel")));
        TestEvent event = event(1).demand("Kamaz", "Mec", Rank.WANT, d -> d.interpreted(List.of(RUSSIAN, chinese)));

        assertThat(event.solve().placed())
                .singleElement()
                .satisfies(meeting -> assertThat(meeting.personIds())
                        .containsExactlyInAnyOrder(id("Mr Kamaz"), id("Mr Mec"), id("Pavel")));
    }

    @Test
    void whoSitsThereAnywayInterpretsToo() {
        Interpreting russian = new Interpreting("ru", Set.of(id("Olga"), id("Mr Mec")));
        TestEvent event = event(1).demand("Kamaz", "Mec", Rank.WANT, d -> d.interpreted(List.of(russian)));

        assertThat(sitting(event.solve())).containsExactlyInAnyOrder(id("Mr Kamaz"), id("Mr Mec"));
    }

    @Test
    void saysThatNobodyInterprets() {
        TestEvent event = event(1).demand(
                        "Kamaz", "Mec", Rank.WANT, d -> d.interpreted(List.of(new Interpreting("ru", Set.of()))));

        for (Answer answer : List.of(event.solve(), locally(event))) {
            assertThat(answer.unplaced())
                    .containsExactly(
                            new UnplacedDemand(id("Kamaz-Mec"), new Explanation.NobodyInterprets("ru"), null, true));
        }
        CellCheck check = new CellCheck(event.problem(), List.of());
        assertThat(check.firstLegal(id("Kamaz-Mec"))).isEmpty();
        assertThat(check.cells(id("Kamaz-Mec")))
                .hasSize(3)
                .allSatisfy(cell -> assertThat(cell.obstacles()).containsExactly(new Obstacle.NobodyInterprets("ru")));
    }

    @Test
    void saysThatNobodyWhoInterpretsIsFree() {
        TestEvent event = event(2).demand("Kamaz", "Mec", Rank.WANT, INTO_RUSSIAN)
                .unavailable("Mr Mec", "9:30", "10:00")
                .unavailable("Olga", "9:00", "9:30")
                .unavailable("Pavel", "9:00", "10:00");

        assertThat(event.solve().unplaced())
                .extracting(UnplacedDemand::explanation)
                .containsExactly(
                        new Explanation.NoInterpreterFree(1, Explainer.interpreters(INTO_RUSSIAN.apply(any()))));
    }

    @Test
    void countsWhereTheyAreAwayAndWhereTheySitElsewhere() {
        TestEvent event = event(2).demand("Kamaz", "Mec", Rank.WANT, INTO_RUSSIAN)
                .demand("Tractors", "Dumarey", Rank.WANT, INTO_RUSSIAN)
                .unavailable("Olga", "9:30", "18:00")
                .unavailable("Pavel", "9:00", "18:00");

        assertThat(event.solve().unplaced())
                .extracting(UnplacedDemand::explanation)
                .containsExactly(
                        new Explanation.NoInterpreterFree(2, Explainer.interpreters(INTO_RUSSIAN.apply(any()))));
    }

    @Test
    void aCellIsLegalIfOneOfTheInterpretersIsFree() {
        TestEvent event = twoAtOnce();
        PlacedMeeting there = new PlacedMeeting(
                id("Tractors-Dumarey"),
                slotAt(0),
                id("table 1"),
                1,
                List.of(id("Mr Tractors"), id("Mr Dumarey"), id("Olga")));

        assertThat(new CellCheck(event.problem(), List.of(there))
                        .cell(id("Kamaz-Mec"), slotAt(0), id("table 2"))
                        .isLegal())
                .isTrue();
        assertThat(new CellCheck(event.agendaItem("Pavel", "9:00", "9:30", null).problem(), List.of(there))
                        .cell(id("Kamaz-Mec"), slotAt(0), id("table 2"))
                        .obstacles())
                .hasSize(1);
    }

    @Test
    void whoNoLongerNeedsToInterpretIsStillThere() {
        TestEvent event = event(1).wants("Tractors", "Dumarey")
                .demand("Kamaz", "Mec", Rank.WANT, INTO_RUSSIAN)
                .unavailable("Pavel", "9:00", "9:30");
        PlacedMeeting there = new PlacedMeeting(
                id("Tractors-Dumarey"),
                slotAt(0),
                id("table 1"),
                1,
                List.of(id("Mr Tractors"), id("Mr Dumarey"), id("Olga")));

        assertThat(new CellCheck(event.problem(), List.of(there)).firstLegal(id("Kamaz-Mec")))
                .isEmpty();
    }

    @Test
    void theCheckerWantsOneForEachLanguageAndNobodyBeyond() {
        TestEvent event = event(1).demand("Kamaz", "Mec", Rank.WANT, INTO_RUSSIAN);

        assertThat(broken(event, id("Mr Kamaz"), id("Mr Mec"), id("Olga"))).isEmpty();
        assertThat(broken(event, id("Mr Kamaz"), id("Mr Mec")))
                .containsExactly(new Violation(Violation.Rule.INTERPRETERS, List.of(id("Kamaz-Mec")), List.of()));
        assertThat(broken(event, id("Mr Kamaz"), id("Mr Mec"), id("Olga"), id("Pavel")))
                .extracting(Violation::rule)
                .containsOnly(Violation.Rule.INTERPRETERS);
        assertThat(broken(event, id("Mr Kamaz"), id("Mr Mec"), id("Mr Dumarey")))
                .extracting(Violation::rule)
                .containsExactly(Violation.Rule.MEETINGS_ARE_REAL);
    }

    @Test
    void lockedMeetingsShareOutTheInterpretersWhoAreFree() {
        TestEvent event = event(1).demand(
                        "Kamaz",
                        "Mec",
                        Rank.WANT,
                        d -> INTO_RUSSIAN
                                .apply(d)
                                .withPersons(Set.of(id("Mr Kamaz"), id("Mr Mec"), id("Olga")))
                                .lockedAt(slotAt(0), id("table 1"), 1))
                .demand(
                        "Tractors",
                        "Dumarey",
                        Rank.WANT,
                        d -> INTO_RUSSIAN.apply(d).lockedAt(slotAt(0), id("table 2"), 1));

        assertThat(event.solve().status()).isEqualTo(AnswerStatus.OPTIMAL);
        assertThat(sitting(event.solve())).contains(id("Olga"), id("Pavel"));
    }

    @Test
    void namesALockedMeetingInWhichNobodyCanInterpret() {
        TestEvent event = event(1).demand(
                        "Kamaz",
                        "Mec",
                        Rank.WANT,
                        d -> d.interpreted(List.of(new Interpreting("ru", Set.of())))
                                .lockedAt(slotAt(0), id("table 1"), 1));

        Answer answer = event.solve();

        assertThat(answer.status()).isEqualTo(AnswerStatus.INFEASIBLE);
        assertThat(answer.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.demandIds()).containsExactly(id("Kamaz-Mec"));
            assertThat(conflict.violations()).extracting(Violation::rule).containsExactly(Violation.Rule.INTERPRETERS);
        });
    }

    @Test
    void aRepairSeatsAnotherInterpreterWhereTheMeetingIs() {
        TestEvent event = event(2).demand("Kamaz", "Mec", Rank.WANT, INTO_RUSSIAN);
        PlacedMeeting before = new PlacedMeeting(
                id("Kamaz-Mec"), slotAt(1), id("table 2"), 1, List.of(id("Mr Kamaz"), id("Mr Mec"), id("Olga")));

        Answer repaired = new RepairSolver()
                .repair(event.unavailable("Olga", "9:00", "12:00").problem(), List.of(before), TestEvent.ENOUGH)
                .answer();

        assertThat(repaired.placed())
                .containsExactly(new PlacedMeeting(
                        id("Kamaz-Mec"),
                        slotAt(1),
                        id("table 2"),
                        1,
                        List.of(id("Mr Kamaz"), id("Mr Mec"), id("Pavel"))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noPlanWithInterpretersIsBetterThanOneThatIsCalledOptimal(long seed) {
        SchedulingProblem problem = interpreted(RandomEvents.rich(seed, new RandomEvents.Size(2, 2, 3, 1, 4, 1)));

        Answer answer = new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH);
        Answer local = new LocalSearchMeetingSolver().solve(problem, Limits.ofEffort(0.1));

        PlanChecker checker = new PlanChecker(problem);
        assertThat(checker.violations(answer.placed())).isEmpty();
        assertThat(checker.violations(local.placed())).isEmpty();
        assertThat(answer.status()).isEqualTo(AnswerStatus.OPTIMAL);
        assertThat(checker.counts(answer.placed())).isEqualTo(new ExhaustiveSearch(problem).best());
    }

    /** Two interpreters, one of them at work for half an hour only; every meeting that may move needs one of them. */
    private static SchedulingProblem interpreted(SchedulingProblem problem) {
        List<Person> persons = new ArrayList<>(problem.persons());
        persons.add(new Person(
                id("Olga"),
                List.of(new BusyTime(
                        BusyTime.Kind.UNAVAILABLE, TestEvent.at(0, 570), TestEvent.at(0, 900), null, null))));
        persons.add(new Person(
                id("Pavel"),
                List.of(new BusyTime(
                        BusyTime.Kind.UNAVAILABLE, TestEvent.at(0, 540), TestEvent.at(0, 570), null, null))));
        return new SchedulingProblem(
                problem.slots(),
                problem.venues(),
                problem.travel(),
                problem.places(),
                problem.parties(),
                persons,
                problem.demands().stream()
                        .map(demand -> demand.lock() == null ? INTO_RUSSIAN.apply(demand) : demand)
                        .toList(),
                problem.rules());
    }
}
