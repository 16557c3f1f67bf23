package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Each goal alone, on an event in which it makes the difference. */
@ParameterizedClass
@EnumSource
class GoalsTests {

    private final SolverUnderTest solver;

    GoalsTests(SolverUnderTest solver) {
        this.solver = solver;
    }

    /** Every solver finds the best value here; an exact one proves it too. */
    private void assertBest(Answer answer, Goal goal, long value) {
        GoalResult result = answer.goal(goal);
        assertThat(result.value()).as("%s", goal).isEqualTo(value);
        assertThat(result.proven() || !solver.isExact()).as("proof of %s", goal).isTrue();
    }

    @Test
    void oneMeetingThatMustBeGoesBeforeTwoThatAreWanted() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(3)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Dumarey", Rank.WANT, d -> d)
                .demand("Volvo", "Mec", Rank.WANT, d -> d)
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d);

        assertThat(solver.solve(event).placed())
                .extracting(PlacedMeeting::demandId)
                .containsExactly(id("Ford-Mec"));
    }

    @Test
    void oneMeetingThatIsWantedGoesBeforeTwoThatArePossible() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(3)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Dumarey", Rank.IF_POSSIBLE, d -> d)
                .demand("Volvo", "Mec", Rank.IF_POSSIBLE, d -> d)
                .wants("Ford", "Mec");

        assertThat(solver.solve(event).placed())
                .extracting(PlacedMeeting::demandId)
                .containsExactly(id("Ford-Mec"));
    }

    @Test
    void whoIsToHaveMeetingsAtLeastGetsThemFirst() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(2)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d)
                .demand("Ford", "Dumarey", Rank.IF_POSSIBLE, d -> d)
                .limits("Dumarey", 9, 9, 1);

        Answer answer = solver.solve(event);

        assertThat(answer.placed()).extracting(PlacedMeeting::demandId).containsExactly(id("Ford-Dumarey"));
        assertBest(answer, Goal.GUARANTEES, 0);
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

        Answer answer = solver.solve(event);

        assertThat(answer.placed()).hasSize(4);
        assertBest(answer, Goal.FAIR_SHARE, 50);
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
                .wants("Volvo", "Mec")
                .rules(rules -> rules.inOrder(GoalOrder.of(Goal.RANK_WEIGHT, Goal.BREAKS)));

        assertBest(solver.solve(event), Goal.BREAKS, 0);
    }

    @Test
    void breaksAreSpreadBeforeTheyAreFewIfThatGoesFirst() {
        TestEvent event = oneTableForTwoWhoShare();

        Answer spread = solver.solve(
                event.rules(rules -> rules.inOrder(GoalOrder.of(Goal.RANK_WEIGHT, Goal.BREAK_SPREAD, Goal.BREAKS))));

        PlanCounts best = new ExhaustiveSearch(event.problem()).best();
        assertBest(spread, Goal.BREAK_SPREAD, best.valueOf(Goal.BREAK_SPREAD));
        assertBest(spread, Goal.BREAKS, best.valueOf(Goal.BREAKS));
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

        assertThat(solver.solve(event).placed()).hasSize(2);
        assertThat(solver.solve(event.rules(rules -> rules.withBreakSpread(0))).placed())
                .hasSize(1);
    }

    @Test
    void asManyBreaksAsEverybodyElseHasAreNoneTooMany() {
        TestEvent event = TestEvent.withSlots(3)
                .tables(1)
                .parties("Ford", "Mec")
                .demand("first", "Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(TestEvent.slotAt(0))))
                .demand("again", "Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(TestEvent.slotAt(2))))
                .rules(rules -> rules.wherePairsMeetAgain().withBreakSpread(0));

        assertThat(solver.solve(event).placed()).hasSize(2);
    }

    @Test
    void lunchIsABreakOnlyWhereTheWholeDayCounts() {
        TestEvent event = new TestEvent()
                .session("morning", 0, "9:00", 1, 30)
                .session("afternoon", 0, "14:00", 2, 30)
                .venue("hall")
                .tables(1)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(id("0/9:00"))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.inSlots(Set.of(id("0/14:30"))));

        assertBest(solver.solve(event), Goal.BREAKS, 0);
        assertBest(solver.solve(event.rules(0, BreakScope.DAY)), Goal.BREAKS, 1);
    }

    @Test
    void nobodyWalksMoreThanNeeded() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(2)
                .parties("Ford", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey");

        Answer answer = solver.solve(event);

        assertBest(answer, Goal.WALKING, 0);
        assertThat(answer.placed())
                .extracting(PlacedMeeting::placeId)
                .containsOnly(answer.placed().getFirst().placeId());
    }

    @Test
    void whoMeetsEverybodyAtItsStandDoesNotWalk() {
        TestEvent event = TestEvent.withSlots(2)
                .place("stand", "hall", 1)
                .parties("Ford", "Mec", "Dumarey")
                .fixed("Ford", "stand")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey");

        assertBest(solver.solve(event), Goal.WALKING, 0);
    }

    @Test
    void whoMayMeetBothAtOneTableStaysThere() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(3)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.atPlaces(List.of(id("table 1"), id("table 2"))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.atPlaces(List.of(id("table 2"), id("table 3"))));

        Answer answer = solver.solve(event);

        assertBest(answer, Goal.WALKING, 0);
        assertThat(answer.placed()).extracting(PlacedMeeting::placeId).containsOnly(id("table 2"));
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

        assertBest(solver.solve(event), Goal.WALKING, 2);
    }

    @Test
    void theOrderOfTheGoalsDecides() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(9)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d)
                .demand("Volvo", "Mec", Rank.WANT, d -> d)
                .demand("Ford", "Dumarey", Rank.WANT, d -> d);

        assertThat(solver.solve(event).placed())
                .extracting(PlacedMeeting::demandId)
                .containsExactly(id("Ford-Mec"));
        assertThat(solver.solve(event.rules(rules -> rules.inOrder(GoalOrder.FAIR_SHARES)))
                        .placed())
                .extracting(PlacedMeeting::demandId)
                .isEqualTo(List.of(id("Volvo-Mec"), id("Ford-Dumarey")));
    }
}
