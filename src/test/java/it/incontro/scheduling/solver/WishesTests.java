package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What demands and parties may ask for beyond a place and a time, each alone. */
class WishesTests {

    @Test
    void teamsOfOnePartyMeetAtTheSameTime() {
        Answer answer = TestEvent.withSlots(1)
                .tables(2)
                .teams("Ford", "Ann", "Bob")
                .parties("Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .solve();

        assertThat(answer.placed()).hasSize(2);
        assertThat(answer.placed())
                .flatExtracting(PlacedMeeting::personIds)
                .containsExactlyInAnyOrder(id("Ann"), id("Bob"), id("Mr Mec"), id("Mr Dumarey"));
    }

    @Test
    void noMoreMeetingsRunAtOnceThanThereAreTeams() {
        Answer answer = TestEvent.withSlots(1)
                .tables(3)
                .teams("Ford", "Ann", "Bob")
                .parties("Mec", "Dumarey", "Aizoon")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Ford", "Aizoon")
                .solve();

        assertThat(answer.placed()).hasSize(2);
    }

    @Test
    void aNamedTeamSits() {
        Answer answer = TestEvent.withSlots(1)
                .tables(1)
                .teams("Ford", "Ann", "Bob")
                .parties("Mec")
                .demand("Ford", "Mec", Rank.WANT, d -> d.withTeams(Set.of(id("Ford with Bob"))))
                .solve();

        assertThat(answer.placed())
                .singleElement()
                .extracting(PlacedMeeting::personIds)
                .isEqualTo(List.of(id("Bob"), id("Mr Mec")));
    }

    @Test
    void aPartyHasNoMoreMeetingsAtOnceThanItsLimit() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(2)
                .teams("Ford", "Ann", "Bob")
                .parties("Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .atOnce("Ford", 1);

        assertThat(event.solve().placed()).hasSize(1);
    }

    @Test
    void aMeetingThatIsToComeAfterAnotherBeginsWhenThatOneIsOver() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.after(Set.of(id("Volvo-Dumarey"))))
                .wants("Volvo", "Dumarey");

        assertThat(event.solve().placed())
                .extracting(PlacedMeeting::demandId, PlacedMeeting::slotId)
                .containsExactly(tuple(id("Ford-Mec"), slotAt(1)), tuple(id("Volvo-Dumarey"), slotAt(0)));
    }

    @Test
    void theLaterMeetingDoesNotNeedTheEarlierOne() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(1)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d.after(Set.of(id("Volvo-Dumarey"))))
                .wants("Volvo", "Dumarey");

        assertThat(event.solve().placed()).extracting(PlacedMeeting::demandId).containsExactly(id("Ford-Mec"));
    }

    @Test
    void aRequiredDemandIsPlacedWhateverOthersWeigh() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(2)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.IF_POSSIBLE, Demand::thatIsRequired)
                .demand("Ford", "Dumarey", Rank.MUST_MEET, d -> d);

        assertThat(event.solve().placed()).extracting(PlacedMeeting::demandId).containsExactly(id("Ford-Mec"));
    }

    @Test
    void twoPartiesMeetAgainOnlyWhereTheEventAllowsIt() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(1)
                .parties("Ford", "Mec")
                .demand("first", "Ford", "Mec", Rank.WANT, d -> d)
                .demand("again", "Ford", "Mec", Rank.WANT, d -> d);

        assertThat(event.solve().placed()).hasSize(1);
        assertThat(event.rules(SchedulingRules::wherePairsMeetAgain).solve().placed())
                .hasSize(2);
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
