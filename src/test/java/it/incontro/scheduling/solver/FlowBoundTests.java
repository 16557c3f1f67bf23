package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlowBoundTests {

    @Test
    void nobodyHasMoreMeetingsThanSlots() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(9)
                .parties("Ford", "Mec", "Dumarey", "Asso")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Ford", "Asso");

        assertThat(bound(event).of(Goal.RANK_WEIGHT)).isEqualTo(2);
    }

    @Test
    void noPoolHoldsMoreThanItsDesksInAllSlots() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(1)
                .parties("Ford", "Volvo", "Opel", "Mec", "Dumarey", "Asso")
                .wants("Ford", "Mec")
                .wants("Volvo", "Dumarey")
                .wants("Opel", "Asso");

        assertThat(bound(event).of(Goal.RANK_WEIGHT)).isEqualTo(2);
    }

    @Test
    void aBestChoiceTakesABetterWishBeforeAllWorseOnes() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(9)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Dumarey", Rank.WANT, d -> d)
                .demand("Volvo", "Mec", Rank.WANT, d -> d)
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d);

        FlowBound bound = bound(event);

        assertThat(bound.isChosen(0)).isFalse();
        assertThat(bound.isChosen(1)).isFalse();
        assertThat(bound.isChosen(2)).isTrue();
    }

    @Test
    void withoutTwoSidesHalfAMeetingTooManyIsTheWorst() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(9)
                .parties("Ford", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Mec", "Dumarey")
                .wants("Dumarey", "Ford");

        assertThat(bound(event).of(Goal.RANK_WEIGHT)).isEqualTo(1);
    }

    @Test
    void whatAPartyIsToHaveAtLeastGoesBeforeWishes() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(9)
                .parties("Ford", "Mec", "Dumarey")
                .limits("Dumarey", 9, 9, 1)
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d)
                .demand("Ford", "Dumarey", Rank.IF_POSSIBLE, d -> d);

        FlowBound bound = bound(event);

        assertThat(bound.of(Goal.RANK_WEIGHT)).isEqualTo(2);
        assertThat(bound.afterBestOfEarlier(Goal.RANK_WEIGHT)).isEqualTo(1);
        assertThat(bound.of(Goal.GUARANTEES)).isZero();
    }

    @Test
    void theShareThatSomebodyHasToMissIsDividedFairly() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(9)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .limits("Ford", 1, 9, 0)
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Volvo", "Mec")
                .wants("Volvo", "Dumarey");

        FlowBound bound = FlowBound.withShares(problem(event));

        assertThat(bound.of(Goal.FAIR_SHARE)).isEqualTo(50);
        assertThat(bound.afterBestOfEarlier(Goal.FAIR_SHARE)).isEqualTo(50);
    }

    @Test
    void ofTwoDemandsOfOnePairTheMoreWishedCounts() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(9)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.IF_POSSIBLE, d -> d)
                .demand("Ford-Mec again", "Ford", "Mec", Rank.MUST_MEET, d -> d)
                .demand("Volvo", "Dumarey", Rank.MUST_MEET, d -> d)
                .demand("Volvo-Dumarey again", "Volvo", "Dumarey", Rank.IF_POSSIBLE, d -> d);

        FlowBound bound = bound(event);

        assertThat(List.of(bound.isChosen(0), bound.isChosen(1), bound.isChosen(2), bound.isChosen(3)))
                .containsExactly(false, true, true, false);
        assertThat(bound.of(Goal.RANK_WEIGHT)).isEqualTo(2 * 3);
    }

    private static FlowBound bound(TestEvent event) {
        return FlowBound.of(problem(event));
    }

    private static CompactProblem problem(TestEvent event) {
        return new CompactProblem(new ProblemIndex(event.problem()));
    }
}
