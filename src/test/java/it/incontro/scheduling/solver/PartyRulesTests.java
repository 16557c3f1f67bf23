package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How often parties meet at most, each rule alone: what each solver does because of it. */
@ParameterizedClass
@EnumSource
class PartyRulesTests {

    private final SolverUnderTest solver;

    PartyRulesTests(SolverUnderTest solver) {
        this.solver = solver;
    }

    @Test
    void aPartyHasNoMoreMeetingsOnADayThanItsLimit() {
        Answer answer = solver.solve(TestEvent.withSlots(3)
                .session("day two", 1, "9:00", 1, 30)
                .tables(1)
                .parties("Ford", "Mec", "Dumarey", "Drivesec")
                .limits("Ford", 1, 9, 0)
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Ford", "Drivesec"));

        assertThat(answer.placed()).hasSize(2);
    }

    @Test
    void aPartyHasNoMoreMeetingsInAllThanItsLimit() {
        Answer answer = solver.solve(TestEvent.withSlots(3)
                .tables(1)
                .parties("Ford", "Mec", "Dumarey")
                .limits("Ford", 9, 1, 0)
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey"));

        assertThat(answer.placed()).hasSize(1);
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

        assertThat(solver.solve(event).placed()).hasSize(1);
    }

    @Test
    void twoPartiesMeetOnce() {
        Answer answer = solver.solve(TestEvent.withSlots(3)
                .tables(1)
                .parties("Ford", "Mec")
                .wants("Ford", "Mec")
                .wants("Mec", "Ford"));

        assertThat(answer.placed()).hasSize(1);
        assertThat(answer.unplaced())
                .extracting(UnplacedDemand::explanation)
                .containsExactly(new Explanation.PairMeetsAlready(
                        answer.placed().getFirst().demandId()));
    }

    @Test
    void twoPartiesMeetAgainOnlyWhereTheEventAllowsIt() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(1)
                .parties("Ford", "Mec")
                .demand("first", "Ford", "Mec", Rank.WANT, d -> d)
                .demand("again", "Ford", "Mec", Rank.WANT, d -> d);

        assertThat(solver.solve(event).placed()).hasSize(1);
        assertThat(solver.solve(event.rules(SchedulingRules::wherePairsMeetAgain))
                        .placed())
                .hasSize(2);
    }
}
