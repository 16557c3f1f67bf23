package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What demands and parties may ask for beyond a place and a time, each alone. */
@ParameterizedClass
@EnumSource
class WishesTests {

    private final SolverUnderTest solver;

    WishesTests(SolverUnderTest solver) {
        this.solver = solver;
    }

    @Test
    void teamsOfOnePartyMeetAtTheSameTime() {
        Answer answer = solver.solve(TestEvent.withSlots(1)
                .tables(2)
                .teams("Ford", "Ann", "Bob")
                .parties("Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey"));

        assertThat(answer.placed()).hasSize(2);
        assertThat(answer.placed())
                .flatExtracting(PlacedMeeting::personIds)
                .containsExactlyInAnyOrder(id("Ann"), id("Bob"), id("Mr Mec"), id("Mr Dumarey"));
    }

    @Test
    void noMoreMeetingsRunAtOnceThanThereAreTeams() {
        Answer answer = solver.solve(TestEvent.withSlots(1)
                .tables(3)
                .teams("Ford", "Ann", "Bob")
                .parties("Mec", "Dumarey", "Aizoon")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Ford", "Aizoon"));

        assertThat(answer.placed()).hasSize(2);
    }

    @Test
    void aNamedTeamSits() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(1)
                .teams("Ford", "Ann", "Bob")
                .parties("Mec")
                .demand("Ford", "Mec", Rank.WANT, d -> d.withTeams(Set.of(id("Ford with Bob"))));

        assertThat(solver.solve(event).placed())
                .singleElement()
                .extracting(PlacedMeeting::personIds)
                .isEqualTo(List.of(id("Bob"), id("Mr Mec")));
        assertThat(solver.solve(event.unavailable("Bob", "9:00", "9:30")).placed())
                .isEmpty();
    }

    @Test
    void aMeetingThatIsToComeAfterAnotherBeginsWhenThatOneIsOver() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.after(Set.of(id("Volvo-Dumarey"))))
                .wants("Volvo", "Dumarey");

        assertThat(solver.solve(event).placed())
                .extracting(PlacedMeeting::demandId, PlacedMeeting::slotId)
                .containsExactly(tuple(id("Ford-Mec"), slotAt(1)), tuple(id("Volvo-Dumarey"), slotAt(0)));
        event.demand("Volvo", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(slotAt(1))));
        assertThat(solver.solve(event).placed()).hasSize(1);
    }

    @Test
    void aMeetingMayComeAfterAnotherInWhicheverSlotThatOneIs() {
        TestEvent event = TestEvent.withSlots(3)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand(
                        "Ford",
                        "Mec",
                        Rank.WANT,
                        d -> d.after(Set.of(id("Volvo-Dumarey"))).inSlots(Set.of(slotAt(2))))
                .demand("Volvo", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(slotAt(0), slotAt(1))));

        assertThat(solver.solve(event).placed()).hasSize(2);
    }

    @Test
    void aMeetingIsNotAfterOneThatStillRunsInAnotherSession() {
        TestEvent event = TestEvent.withSlots(2)
                .slot("odd", "9:15", "9:45", "odd session")
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand(
                        "Ford",
                        "Mec",
                        Rank.WANT,
                        d -> d.after(Set.of(id("Volvo-Dumarey"))).inSlots(Set.of(id("odd"), slotAt(1))))
                .demand("Volvo", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(slotAt(0), id("odd"))));

        assertThat(solver.solve(event).placed())
                .extracting(PlacedMeeting::demandId, PlacedMeeting::slotId)
                .containsExactlyInAnyOrder(tuple(id("Ford-Mec"), slotAt(1)), tuple(id("Volvo-Dumarey"), slotAt(0)));
    }

    @Test
    void theLaterMeetingDoesNotNeedTheEarlierOne() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(1)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d.after(Set.of(id("Volvo-Dumarey"))))
                .wants("Volvo", "Dumarey");

        assertThat(solver.solve(event).placed())
                .extracting(PlacedMeeting::demandId)
                .containsExactly(id("Ford-Mec"));
    }

    @Test
    void aRequiredDemandIsPlacedWhateverOthersWeigh() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.IF_POSSIBLE, Demand::thatIsRequired)
                .demand("Ford", "Dumarey", Rank.MUST_MEET, d -> d)
                .demand("Volvo", "Mec", Rank.MUST_MEET, d -> d);

        assertThat(solver.solve(event).placed())
                .extracting(PlacedMeeting::demandId)
                .containsExactly(id("Ford-Mec"));
    }

    @Test
    void attendeesWhoAreRequiredTogetherSitTogether() {
        TestEvent event = TestEvent.withSlots(3)
                .tables(1)
                .teams("Ford", "Ann", "Bob")
                .parties("Mec")
                .unavailable("Ann", "9:00", "9:30")
                .unavailable("Bob", "10:00", "10:30")
                .demand("Ford", "Mec", Rank.WANT, d -> d.withPersons(Set.of(id("Ann"), id("Bob"))));

        assertThat(solver.solve(event).placed())
                .singleElement()
                .satisfies(meeting -> assertThat(meeting.slotId()).isEqualTo(slotAt(1)))
                .extracting(PlacedMeeting::personIds)
                .isEqualTo(List.of(id("Ann"), id("Bob"), id("Mr Mec")));
    }

    @Test
    void anInterpreterIsInOneMeetingAtATime() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(2)
                .person("Ms Sato")
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.withPersons(Set.of(id("Ms Sato"))))
                .demand("Volvo", "Dumarey", Rank.WANT, d -> d.withPersons(Set.of(id("Ms Sato"))));

        assertThat(solver.solve(event).placed())
                .singleElement()
                .extracting(PlacedMeeting::personIds)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains(id("Ms Sato"));
    }

    @Test
    void aMeetingIsAtThePlaceThatItMayHave() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(3)
                .parties("Ford", "Mec")
                .fixed("Ford", "table 1")
                .demand("Ford", "Mec", Rank.WANT, d -> d.atPlaces(List.of(id("table 3"))));

        assertThat(solver.solve(event).placed())
                .extracting(PlacedMeeting::placeId)
                .containsExactly(id("table 3"));
    }

    @Test
    void aMeetingIsOnlyInTheSlotsThatItMayHave() {
        Answer answer = solver.solve(TestEvent.withSlots(3)
                .tables(1)
                .parties("Ford", "Mec")
                .demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(slotAt(1)))));

        assertThat(answer.placed()).extracting(PlacedMeeting::slotId).containsExactly(slotAt(1));
    }
}
