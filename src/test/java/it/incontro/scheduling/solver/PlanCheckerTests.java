package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One broken plan for each rule. */
class PlanCheckerTests {

    private static TestEvent event() {
        return TestEvent.withSlots(3)
                .venue("plant")
                .tables(3)
                .place("room", "plant", 2)
                .travel("hall", "plant", 20)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Volvo", "Dumarey");
    }

    private static List<Violation.Rule> broken(TestEvent event, PlacedMeeting... plan) {
        return new PlanChecker(event.problem())
                .violations(List.of(plan)).stream().map(Violation::rule).toList();
    }

    @Test
    void acceptsALegalPlanAndCountsIt() {
        TestEvent event = event();
        List<PlacedMeeting> plan = List.of(
                event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                event.meeting("Ford-Dumarey", slotAt(2), "table 1", 1));

        assertThat(new PlanChecker(event.problem()).violations(plan)).isEmpty();
        PlanCounts counts = new PlanChecker(event.problem()).counts(plan);
        assertThat(counts.inAll()).isEqualTo(2);
        assertThat(counts.breaks()).isEqualTo(1);
    }

    @Test
    void findsMeetingsThatAreNotReal() {
        TestEvent event = event();
        PlacedMeeting real = event.meeting("Ford-Mec", slotAt(0), "table 1", 1);
        List<PlacedMeeting> unreal = List.of(
                new PlacedMeeting(id("nobody"), slotAt(0), id("table 1"), 1, real.personIds()),
                new PlacedMeeting(real.demandId(), id("never"), id("table 1"), 1, real.personIds()),
                new PlacedMeeting(real.demandId(), slotAt(0), id("nowhere"), 1, real.personIds()),
                new PlacedMeeting(real.demandId(), slotAt(0), id("table 1"), 2, real.personIds()),
                new PlacedMeeting(real.demandId(), slotAt(0), id("table 1"), 1, List.of(id("Mr Ford"))));

        assertThat(unreal)
                .allSatisfy(meeting ->
                        assertThat(broken(event, meeting)).containsExactly(Violation.Rule.MEETINGS_ARE_REAL));
        assertThat(broken(event, real, real)).containsExactly(Violation.Rule.MEETINGS_ARE_REAL);
    }

    @Test
    void findsAPersonInTwoPlaces() {
        TestEvent event = event();
        PlacedMeeting one = event.meeting("Ford-Mec", slotAt(0), "table 1", 1);
        PlacedMeeting other = event.meeting("Ford-Dumarey", slotAt(0), "table 2", 1);

        assertThat(new PlanChecker(event.problem()).violations(List.of(one, other)))
                .containsExactly(new Violation(
                        Violation.Rule.ONE_PERSON_ONE_PLACE,
                        List.of(id("Ford-Mec"), id("Ford-Dumarey")),
                        List.of(id("Mr Ford"))));
    }

    @Test
    void findsADeskUsedTwice() {
        TestEvent event = event();

        assertThat(broken(
                        event,
                        event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                        event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1)))
                .containsExactly(Violation.Rule.ONE_DESK_ONE_MEETING);
    }

    @Test
    void findsAVenueThatIsTooFull() {
        TestEvent event = event().venue("hall", 1);

        assertThat(broken(
                        event,
                        event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                        event.meeting("Volvo-Dumarey", slotAt(0), "table 2", 1)))
                .containsExactly(Violation.Rule.VENUE_CAPACITY);
    }

    @Test
    void findsAPersonWhoIsUnavailableOrHasAnAgendaItem() {
        TestEvent event = event().unavailable("Mr Ford", "9:00", "9:05").agendaItem("Mr Dumarey", "9:20", "9:40", null);

        assertThat(broken(event, event.meeting("Ford-Mec", slotAt(0), "table 1", 1)))
                .containsExactly(Violation.Rule.AVAILABILITY);
        assertThat(broken(event, event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1)))
                .containsExactly(Violation.Rule.AGENDA_ITEMS);
    }

    @Test
    void findsAMeetingOutsideItsSlots() {
        TestEvent event = event().demand("Volvo", "Mec", Rank.WANT, d -> d.inSlots(Set.of(slotAt(1))));

        assertThat(broken(event, event.meeting("Volvo-Mec", slotAt(0), "table 1", 1)))
                .containsExactly(Violation.Rule.AVAILABILITY);
    }

    @Test
    void findsTravelThatTakesTooLong() {
        TestEvent event = event().agendaItem("Mr Volvo", "8:30", "8:50", "plant");

        assertThat(broken(
                        event,
                        event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                        event.meeting("Ford-Dumarey", slotAt(1), "room", 1)))
                .containsExactly(Violation.Rule.TRAVEL);
        assertThat(broken(event, event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1)))
                .containsExactly(Violation.Rule.TRAVEL);
    }

    @Test
    void findsAMeetingAtSomebodyElsesPlace() {
        TestEvent event = event().fixed("Mec", "table 3");

        assertThat(broken(event, event.meeting("Ford-Mec", slotAt(0), "table 1", 1)))
                .containsExactly(Violation.Rule.FIXED_PLACES);
        assertThat(broken(event, event.meeting("Volvo-Dumarey", slotAt(0), "table 3", 1)))
                .containsExactly(Violation.Rule.FIXED_PLACES);
    }

    @Test
    void findsALockedMeetingThatMovedOrIsMissing() {
        TestEvent event = event().demand("Volvo", "Mec", Rank.WANT, d -> d.lockedAt(slotAt(1), id("table 1"), 1));

        assertThat(Stream.of("table 2", "table 1")
                        .map(table -> broken(event, event.meeting("Volvo-Mec", slotAt(1), table, 1))))
                .containsExactly(List.of(Violation.Rule.FIXED_PLACES, Violation.Rule.LOCKS), List.of());
        assertThat(broken(event)).containsExactly(Violation.Rule.LOCKS);
    }

    @Test
    void findsTooManyMeetingsOfAParty() {
        TestEvent event = event().limits("Ford", 1, 1, 0);

        assertThat(broken(
                        event,
                        event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                        event.meeting("Ford-Dumarey", slotAt(1), "table 1", 1)))
                .containsExactly(Violation.Rule.LIMIT_PER_DAY, Violation.Rule.LIMIT_IN_ALL);
    }

    @Test
    void findsAPairThatMeetsTwice() {
        TestEvent event = event().wants("Mec", "Ford");

        assertThat(broken(
                        event,
                        event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                        event.meeting("Mec-Ford", slotAt(1), "table 1", 1)))
                .containsExactly(Violation.Rule.ONE_MEETING_PER_PAIR);
    }

    @Test
    void findsTooManyMeetingsOfAPartyAtOnce() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(2)
                .teams("Ford", "Ann", "Bob")
                .parties("Mec", "Dumarey")
                .atOnce("Ford", 1)
                .demand("Ford", "Mec", Rank.WANT, d -> d.withPersons(Set.of(id("Ann"))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.withPersons(Set.of(id("Bob"))));

        assertThat(broken(
                        event,
                        event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                        event.meeting("Ford-Dumarey", slotAt(0), "table 2", 1)))
                .containsExactly(Violation.Rule.LIMIT_AT_ONCE);
    }

    @Test
    void findsAMeetingThatIsTooEarly() {
        TestEvent event = event().demand("Volvo", "Mec", Rank.WANT, d -> d.after(Set.of(id("Ford-Dumarey"))));

        assertThat(broken(
                        event,
                        event.meeting("Ford-Dumarey", slotAt(1), "table 1", 1),
                        event.meeting("Volvo-Mec", slotAt(1), "table 2", 1)))
                .containsExactly(Violation.Rule.ORDER);
    }

    @Test
    void findsThatARequiredMeetingIsMissing() {
        TestEvent event = event().demand("Volvo", "Mec", Rank.IF_POSSIBLE, Demand::thatIsRequired);

        assertThat(broken(event)).containsExactly(Violation.Rule.REQUIRED);
    }

    @Test
    void findsBreaksThatDifferTooMuch() {
        TestEvent event = event().rules(rules -> rules.withBreakSpread(0));

        assertThat(broken(
                        event,
                        event.meeting("Ford-Mec", slotAt(0), "table 1", 1),
                        event.meeting("Ford-Dumarey", slotAt(2), "table 1", 1)))
                .containsExactly(Violation.Rule.BREAK_SPREAD);
    }
}
