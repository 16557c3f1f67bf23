package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each goal alone, on an event in which it makes the difference. */
class GoalsTests {

    @Test
    void whoIsToHaveMeetingsAtLeastGetsThemFirst() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(2)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d)
                .demand("Ford", "Dumarey", Rank.IF_POSSIBLE, d -> d)
                .limits("Dumarey", 9, 9, 1);

        Answer answer = event.solve();

        assertThat(answer.placed()).extracting(PlacedMeeting::demandId).containsExactly(id("Ford-Dumarey"));
        assertThat(answer.goal(Goal.GUARANTEES)).isEqualTo(new GoalResult(Goal.GUARANTEES, 0, 0, true));
    }

    @Test
    void whatCannotBePlacedIsBorneEvenly() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(9)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .party("Aizoon", "Mr Aizoon")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Ford", "Aizoon")
                .wants("Volvo", "Mec")
                .wants("Volvo", "Dumarey")
                .wants("Volvo", "Aizoon");

        Answer answer = event.solve();

        assertThat(answer.placed()).hasSize(4);
        assertThat(answer.goal(Goal.FAIR_SHARE)).isEqualTo(new GoalResult(Goal.FAIR_SHARE, 50, 50, true));
        assertThat(answer.placed())
                .flatExtracting(PlacedMeeting::personIds)
                .contains(id("Mr Mec"), id("Mr Dumarey"), id("Mr Aizoon"));
    }

    @Test
    void agendasHaveNoHolesWhereNoneAreNeeded() {
        TestEvent event = TestEvent.withSlots(3)
                .tables(1)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Volvo", "Mec");

        assertThat(event.solve().goal(Goal.BREAKS)).isEqualTo(new GoalResult(Goal.BREAKS, 0, 0, true));
    }

    @Test
    void breaksAreSpreadBeforeTheyAreFewIfThatGoesFirst() {
        TestEvent event = oneTableForTwoWhoShare();

        Answer spread = event.rules(
                        rules -> rules.inOrder(GoalOrder.of(Goal.RANK_WEIGHT, Goal.BREAK_SPREAD, Goal.BREAKS)))
                .solve();

        assertThat(spread.status()).isEqualTo(AnswerStatus.OPTIMAL);
        PlanCounts best = new ExhaustiveSearch(event.problem()).best();
        assertThat(spread.goal(Goal.BREAK_SPREAD).value()).isEqualTo(best.valueOf(Goal.BREAK_SPREAD));
        assertThat(spread.goal(Goal.BREAKS).value()).isEqualTo(best.valueOf(Goal.BREAKS));
    }

    private static TestEvent oneTableForTwoWhoShare() {
        return TestEvent.withSlots(4)
                .tables(1)
                .parties("Ford", "Mec", "Dumarey", "Aizoon")
                .wants("Ford", "Mec")
                .wants("Dumarey", "Mec")
                .demand("Dumarey", "Aizoon", Rank.WANT, d -> d.inSlots(Set.of(TestEvent.slotAt(1))))
                .unavailable("Mr Mec", "9:30", "10:00");
    }

    @Test
    void breaksOfAnyTwoPartiesDifferByNoMoreThanTheEventAllows() {
        TestEvent event = TestEvent.withSlots(3)
                .tables(1)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(TestEvent.slotAt(0))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(TestEvent.slotAt(2))));

        assertThat(event.solve().placed()).hasSize(2);
        assertThat(event.rules(rules -> rules.withBreakSpread(0)).solve().placed())
                .hasSize(1);
    }

    @Test
    void nobodyWalksMoreThanNeeded() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(2)
                .parties("Ford", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey");

        Answer answer = event.solve();

        assertThat(answer.goal(Goal.WALKING)).isEqualTo(new GoalResult(Goal.WALKING, 0, 0, true));
        assertThat(answer.placed())
                .extracting(PlacedMeeting::placeId)
                .containsOnly(answer.placed().getFirst().placeId());
    }

    @Test
    void aChangeOfVenueCountsOnceMore() {
        TestEvent event = TestEvent.withSlots(2)
                .place("table", "hall", 1)
                .venue("annex")
                .place("stand", "annex", 1)
                .parties("Ford", "Mec", "Dumarey")
                .fixed("Mec", "table")
                .fixed("Dumarey", "stand")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey");

        assertThat(event.solve().goal(Goal.WALKING)).isEqualTo(new GoalResult(Goal.WALKING, 2, 2, true));
    }

    @Test
    void theOrderOfTheGoalsDecides() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(9)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d)
                .demand("Volvo", "Mec", Rank.WANT, d -> d)
                .demand("Ford", "Dumarey", Rank.WANT, d -> d);

        assertThat(event.solve().placed()).extracting(PlacedMeeting::demandId).containsExactly(id("Ford-Mec"));
        assertThat(event.rules(rules -> rules.inOrder(GoalOrder.FAIR_SHARES))
                        .solve()
                        .placed())
                .extracting(PlacedMeeting::demandId)
                .isEqualTo(List.of(id("Volvo-Mec"), id("Ford-Dumarey")));
    }
}
