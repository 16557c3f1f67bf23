package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule alone, on an event of two or three parties: what each solver does because of it. */
@ParameterizedClass
@EnumSource
class HardRulesTests {

    private final SolverUnderTest solver;

    HardRulesTests(SolverUnderTest solver) {
        this.solver = solver;
    }

    @Test
    void aPersonIsInOneMeetingAtATime() {
        Answer answer = solver.solve(TestEvent.withSlots(1)
                .tables(2)
                .parties("Ford", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey"));

        assertThat(answer.placed()).hasSize(1);
    }

    /** In the second slot Volvo meets Tesla, so Ms Rossi would have to be at two tables in the first. */
    @Test
    void aPersonWithTwoHatsIsInOneMeetingAtATime() {
        Answer answer = solver.solve(TestEvent.withSlots(2)
                .tables(2)
                .parties("Ford", "Volvo", "Tesla")
                .party("Dumarey", "Ms Rossi")
                .party("Confindustria", "Ms Rossi")
                .demand("Volvo", "Tesla", Rank.MUST_MEET, d -> d.inSlots(Set.of(slotAt(1))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(slotAt(0))))
                .wants("Volvo", "Confindustria"));

        assertThat(answer.placed()).hasSize(2);
    }

    @Test
    void aPersonIsNotInTwoSlotsOfDifferentSessionsThatOverlap() {
        TestEvent event = new TestEvent()
                .venue("hall")
                .tables(2)
                .slot("long", "9:00", "9:45", "main")
                .slot("short", "9:30", "10:00", "other")
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(id("long"))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(id("short"))));

        assertThat(solver.solve(event).placed()).hasSize(1);
    }

    @Test
    void personsOfOnePartySitInDifferentMeetingsAtOnce() {
        Answer answer = solver.solve(TestEvent.withSlots(1)
                .tables(2)
                .party("Ford", "Ann", "Bob")
                .parties("Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.withPersons(Set.of(id("Ann"))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.withPersons(Set.of(id("Bob")))));

        assertThat(answer.placed())
                .extracting(PlacedMeeting::personIds)
                .containsExactly(List.of(id("Ann"), id("Mr Mec")), List.of(id("Bob"), id("Mr Dumarey")));
    }

    @Test
    void aDeskHoldsOneMeetingAtATime() {
        TestEvent event = TestEvent.withSlots(1)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.IF_POSSIBLE, d -> d)
                .wants("Volvo", "Dumarey");

        assertThat(solver.solve(event.tables(1)).placed())
                .extracting(PlacedMeeting::demandId)
                .containsExactly(id("Volvo-Dumarey"));
        assertThat(solver.solve(event.place("table 1", "hall", 2)).placed())
                .extracting(PlacedMeeting::desk)
                .containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void aVenueHoldsNoMoreMeetingsThanItCan() {
        Answer answer = solver.solve(TestEvent.withSlots(1)
                .venue("hall", 1)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Volvo", "Dumarey"));

        assertThat(answer.placed()).hasSize(1);
    }

    @Test
    void aVenueHoldsNoMoreMeetingsThanItCanInSlotsThatOverlap() {
        TestEvent event = new TestEvent()
                .venue("hall", 1)
                .tables(2)
                .slot("long", "9:00", "9:45", "main")
                .slot("short", "9:30", "10:00", "other")
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(id("long"))))
                .demand("Volvo", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(id("short"))));

        assertThat(solver.solve(event).placed()).hasSize(1);
        assertThat(solver.solve(event.venue("hall")).placed()).hasSize(2);
    }

    @Test
    void nobodyMeetsWhileUnavailable() {
        TestEvent event = TestEvent.withSlots(3)
                .tables(1)
                .parties("Ford", "Mec")
                .unavailable("Mr Ford", "9:00", "9:10")
                .unavailable("Mr Mec", "9:30", "10:00");

        assertThat(solver.solve(event.wants("Ford", "Mec")).placed())
                .extracting(PlacedMeeting::slotId)
                .containsExactly(slotAt(2));
        event.demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(slotAt(0), slotAt(1))));
        assertThat(solver.solve(event).placed()).isEmpty();
    }

    @Test
    void nobodyMeetsDuringAnAgendaItem() {
        TestEvent event =
                TestEvent.withSlots(2).tables(1).parties("Ford", "Mec").agendaItem("Mr Mec", "8:30", "9:15", null);

        assertThat(solver.solve(event.wants("Ford", "Mec")).placed())
                .extracting(PlacedMeeting::slotId)
                .containsExactly(slotAt(1));
        event.demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(slotAt(0))));
        assertThat(solver.solve(event).placed()).isEmpty();
    }

    @Test
    void aPersonHasTimeToTravelBetweenTwoMeetings() {
        TestEvent event = TestEvent.withSlots(2)
                .venue("plant")
                .place("room", "plant", 1)
                .tables(1)
                .travel("hall", "plant", 20)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.atPlaces(List.of(id("room"))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.atPlaces(List.of(id("table 1"))));

        assertThat(solver.solve(event).placed()).hasSize(1);
        assertThat(solver.solve(event.travel("hall", "plant", 0)).placed()).hasSize(2);
    }

    @Test
    void aPersonHasTimeToTravelFromAnAgendaItem() {
        TestEvent event = TestEvent.withSlots(1)
                .venue("plant")
                .tables(1)
                .travel("hall", "plant", 20)
                .parties("Ford", "Mec")
                .agendaItem("Mr Mec", "8:00", "9:00", "plant")
                .wants("Ford", "Mec");

        assertThat(solver.solve(event).placed()).isEmpty();
        assertThat(solver.solve(event.travel("hall", "plant", 0)).placed()).hasSize(1);
    }

    @Test
    void aPersonHasTimeToChangeTheMeetingPoint() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(2)
                .rules(5, BreakScope.SESSION)
                .parties("Ford", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.atPlaces(List.of(id("table 2"))));

        assertThat(solver.solve(event).placed())
                .extracting(PlacedMeeting::placeId)
                .containsExactly(id("table 2"), id("table 2"));
    }

    @Test
    void aMeetingIsAtTheFixedPlaceOfTheFirstPartyThatHasOne() {
        Answer answer = solver.solve(TestEvent.withSlots(2)
                .tables(3)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .fixed("Ford", "table 2")
                .fixed("Mec", "table 3")
                .wants("Ford", "Mec")
                .wants("Volvo", "Mec")
                .wants("Volvo", "Dumarey"));

        assertThat(answer.placed())
                .extracting(PlacedMeeting::placeId)
                .containsExactly(id("table 2"), id("table 3"), id("table 1"));
    }

    @Test
    void aLockedMeetingStaysEvenIfOthersHaveToGo() {
        Answer answer = solver.solve(TestEvent.withSlots(2)
                .tables(3)
                .parties("Ford", "Mec", "Dumarey")
                .fixed("Ford", "table 1")
                .demand("Ford", "Mec", Rank.IF_POSSIBLE, d -> d.lockedAt(slotAt(1), id("table 2"), 1))
                .demand("Ford", "Dumarey", Rank.MUST_MEET, d -> d.inSlots(Set.of(slotAt(1)))));

        assertThat(answer.placed())
                .containsExactly(new PlacedMeeting(
                        id("Ford-Mec"), slotAt(1), id("table 2"), 1, List.of(id("Mr Ford"), id("Mr Mec"))));
    }

    @Test
    void aDeskIsNotUsedInTwoSlotsThatOverlap() {
        TestEvent event = new TestEvent()
                .venue("hall")
                .slot("long", "9:00", "9:45", "main")
                .slot("short", "9:30", "10:00", "other")
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.IF_POSSIBLE, d -> d.inSlots(Set.of(id("long"))))
                .demand("Volvo", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(id("short"))));

        assertThat(solver.solve(event.tables(1)).placed())
                .extracting(PlacedMeeting::demandId)
                .containsExactly(id("Volvo-Dumarey"));
        assertThat(solver.solve(event.tables(2)).placed()).hasSize(2);
    }

    @Test
    void nobodyMeetsDuringLunch() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(1)
                .parties("Ford", "Mec")
                .agendaItem("Mr Ford", "9:30", "10:00", null)
                .agendaItem("Mr Mec", "9:30", "10:00", null)
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d.inSlots(Set.of(slotAt(1))));

        assertThat(solver.solve(event).placed()).isEmpty();
    }

    @Test
    void aPersonHasTimeToTravelToAnAgendaItem() {
        TestEvent event = TestEvent.withSlots(2)
                .venue("plant")
                .tables(1)
                .travel("hall", "plant", 20)
                .parties("Ford", "Mec")
                .agendaItem("Mr Mec", "10:00", "11:00", "plant")
                .demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(slotAt(1))));

        assertThat(solver.solve(event).placed()).isEmpty();
        assertThat(solver.solve(event.travel("hall", "plant", 0)).placed()).hasSize(1);
    }

    @Test
    void nobodyElseMeetsAtAFixedPlace() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(1)
                .parties("Ford", "Mec", "Dumarey")
                .wants("Ford", "Dumarey");

        assertThat(solver.solve(event).placed()).hasSize(1);
        assertThat(solver.solve(event.fixed("Mec", "table 1")).placed()).isEmpty();
    }
}
