package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairSolverTests {

    private static TestEvent event() {
        return TestEvent.withSlots(3).tables(2).parties("Ford", "Volvo", "Mec", "Dumarey");
    }

    private static RepairAnswer repair(TestEvent event, List<PlacedMeeting> published) {
        RepairAnswer repaired = new RepairSolver().repair(event.problem(), published, TestEvent.ENOUGH);
        assertThat(new PlanChecker(event.problem()).violations(repaired.answer().placed()))
                .isEmpty();
        return repaired;
    }

    private static List<UUID> changed(RepairAnswer repaired) {
        return repaired.changes().stream().map(MeetingChange::demandId).toList();
    }

    private static RepairAnswer repair(SchedulingProblem problem, List<PlacedMeeting> published) {
        return new RepairSolver().repair(problem, published, TestEvent.ENOUGH);
    }

    @Test
    void changesNothingWhereNothingIsBroken() {
        TestEvent event = event().wants("Ford", "Mec").wants("Volvo", "Dumarey").wants("Ford", "Dumarey");
        List<PlacedMeeting> published = List.of(
                event.meeting("Ford-Mec", slotAt(0), "table 2", 1),
                event.meeting("Volvo-Dumarey", slotAt(2), "table 1", 1));

        RepairAnswer repaired = repair(event, published);

        assertThat(repaired.changes()).isEmpty();
        assertThat(repaired.peopleTouched()).isZero();
        assertThat(repaired.answer().placed()).containsExactlyElementsOf(published);
    }

    @Test
    void movesOnlyTheMeetingOfThePersonWhoIsLate() {
        TestEvent event = event().wants("Ford", "Mec").wants("Volvo", "Dumarey");
        List<PlacedMeeting> published = List.of(
                event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                event.meeting("Volvo-Dumarey", slotAt(1), "table 1", 1));

        RepairAnswer repaired = repair(event.unavailable("Mr Mec", "9:00", "9:30"), published);

        assertThat(changed(repaired)).containsExactly(id("Ford-Mec"));
        assertThat(repaired.changes().getFirst().cause()).isEqualTo(new MeetingChange.PersonAway(id("Mr Mec")));
        assertThat(repaired.peopleTouched()).isEqualTo(2);
        assertThat(repaired.peopleProof()).isEqualTo(RepairAnswer.Proof.EVENT);
    }

    @Test
    void takesMeetingsToAnotherTableWhenTheirsIsClosed() {
        TestEvent before = event().wants("Ford", "Mec").wants("Volvo", "Dumarey");
        List<PlacedMeeting> published = List.of(
                before.meeting("Ford-Mec", slotAt(0), "table 2", 1),
                before.meeting("Volvo-Dumarey", slotAt(1), "table 1", 1));
        TestEvent event = TestEvent.withSlots(3)
                .tables(1)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Volvo", "Dumarey");

        RepairAnswer repaired = repair(event, published);

        assertThat(changed(repaired)).containsExactly(id("Ford-Mec"));
        assertThat(repaired.changes().getFirst().cause()).isEqualTo(new MeetingChange.PlaceClosed(id("table 2")));
        assertThat(repaired.lost()).isZero();
    }

    /** Ford can only go to the second slot, where it meets Dumarey, who is free in the first. */
    @Test
    void swapsWithOneOtherMeetingRatherThanMovingThree() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(3)
                .parties("Ford", "Volvo", "Mec", "Dumarey", "Tesla")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Volvo", "Tesla");
        List<PlacedMeeting> published = List.of(
                event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                event.meeting("Ford-Dumarey", slotAt(1), "table 1", 1),
                event.meeting("Volvo-Tesla", slotAt(1), "table 2", 1));

        RepairAnswer repaired = repair(event.unavailable("Mr Mec", "9:00", "9:30"), published);

        assertThat(changed(repaired)).containsExactly(id("Ford-Mec"), id("Ford-Dumarey"));
        assertThat(repaired.changes().getLast().cause()).isEqualTo(new MeetingChange.MadeRoom(id("Ford-Mec")));
        assertThat(repaired.peopleTouched()).isEqualTo(3);
    }

    @Test
    void losesOnlyWhatCannotBeKept() {
        TestEvent event = event().wants("Ford", "Mec").wants("Volvo", "Dumarey");
        List<PlacedMeeting> published = List.of(
                event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                event.meeting("Volvo-Dumarey", slotAt(0), "table 2", 1));

        RepairAnswer repaired = repair(event.unavailable("Mr Mec", "8:00", "12:00"), published);

        assertThat(repaired.lost()).isEqualTo(1);
        assertThat(repaired.keptProof()).isEqualTo(RepairAnswer.Proof.EVENT);
        assertThat(changed(repaired)).containsExactly(id("Ford-Mec"));
    }

    @Test
    void takesOutWhatIsWithdrawnAndLeavesTheRest() {
        TestEvent event = event().wants("Ford", "Mec").wants("Volvo", "Dumarey");
        List<PlacedMeeting> published = List.of(
                event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                event.meeting("Volvo-Dumarey", slotAt(0), "table 2", 1));
        TestEvent after = event().wants("Volvo", "Dumarey");

        RepairAnswer repaired = repair(after, published);

        assertThat(repaired.changes())
                .containsExactly(
                        new MeetingChange(id("Ford-Mec"), published.getFirst(), null, new MeetingChange.Withdrawn()));
        assertThat(repaired.lost()).isZero();
    }

    @Test
    void makesRoomForANewLock() {
        TestEvent event = event().demand(
                        "Ford", "Mec", Rank.WANT, demand -> demand.lockedAt(slotAt(1), id("table 1"), 1))
                .wants("Volvo", "Dumarey");
        List<PlacedMeeting> published = List.of(
                event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                event.meeting("Volvo-Dumarey", slotAt(1), "table 1", 1));

        RepairAnswer repaired = repair(event, published);

        assertThat(repaired.changes())
                .extracting(MeetingChange::cause)
                .containsExactly(new MeetingChange.LockedElsewhere(), new MeetingChange.MadeRoom(id("Ford-Mec")));
        assertThat(repaired.answer().placed()).hasSize(2);
    }

    @Test
    void saysThatLocksExcludeEachOther() {
        TestEvent event = event().demand(
                        "Ford", "Mec", Rank.WANT, demand -> demand.lockedAt(slotAt(1), id("table 1"), 1))
                .demand("Ford", "Dumarey", Rank.WANT, demand -> demand.lockedAt(slotAt(1), id("table 2"), 1));

        RepairAnswer repaired = repair(event.problem(), List.of());

        assertThat(repaired.answer().status()).isEqualTo(AnswerStatus.INFEASIBLE);
        assertThat(repaired.answer().conflicts()).isNotEmpty();
    }

    @Test
    void placesWhatIsRequiredAndNothingElseThatIsNew() {
        TestEvent event =
                event().demand("Ford", "Mec", Rank.WANT, Demand::thatIsRequired).wants("Volvo", "Dumarey");

        RepairAnswer repaired = repair(event, List.of());

        assertThat(repaired.changes()).extracting(MeetingChange::cause).containsExactly(new MeetingChange.Required());
        assertThat(changed(repaired)).containsExactly(id("Ford-Mec"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void repairedPlansKeepEveryRuleAndEveryMeetingThatIsStillPossible(long seed) {
        SchedulingProblem before = RandomEvents.rich(seed, RandomEvents.Size.SMALL);
        List<PlacedMeeting> published =
                new CpSatMeetingSolver().solve(before, Limits.ofEffort(1)).placed();
        SchedulingProblem after = withoutOnePersonForAnHour(before, published);

        RepairAnswer repaired = repair(after, published);

        if (repaired.answer().status() == AnswerStatus.INFEASIBLE) {
            return;
        }
        assertThat(new PlanChecker(after).violations(repaired.answer().placed()))
                .isEmpty();
        Set<UUID> known =
                new PublishedPlan(new ProblemIndex(after), published).broken().keySet();
        assertThat(repaired.lost()).isLessThanOrEqualTo(known.size());
        assertThat(repaired.keptProof()).isEqualTo(RepairAnswer.Proof.EVENT);
        assertThat(repaired.peopleProof()).isEqualTo(RepairAnswer.Proof.EVENT);
    }

    private static SchedulingProblem withoutOnePersonForAnHour(
            SchedulingProblem before, List<PlacedMeeting> published) {
        UUID away = published.getFirst().personIds().getFirst();
        List<Person> persons = new ArrayList<>(before.persons());
        persons.replaceAll(person -> person.id().equals(away) ? late(person) : person);
        return new SchedulingProblem(
                before.slots(),
                before.venues(),
                before.travel(),
                before.places(),
                before.parties(),
                persons,
                before.demands(),
                before.rules());
    }

    private static Person late(Person person) {
        List<BusyTime> busy = new ArrayList<>(person.busyTimes());
        busy.add(new BusyTime(BusyTime.Kind.UNAVAILABLE, TestEvent.at(0, 540), TestEvent.at(0, 600), null, null));
        return new Person(person.id(), busy);
    }
}
