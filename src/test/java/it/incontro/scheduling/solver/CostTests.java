package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CostTests {

    private static final double LATER = 1 / 32.0;

    private final LocalGoals goals = new LocalGoals(new SearchSpace(new CompactProblem(
            new ProblemIndex(TestEvent.withSlots(1).tables(1).parties("Ford").problem()))));

    private Cost cost(GoalOrder order) {
        return new Cost(goals, order);
    }

    @Test
    void breaksCountBeforeWalkingInTheUsualOrder() {
        goals.breaks = 3;
        goals.walking = 5;

        assertThat(cost(GoalOrder.MOST_MEETINGS).now()).isEqualTo(3 + 5 * LATER);
        assertThat(cost(GoalOrder.COMPACT_AGENDAS).now()).isEqualTo(3 + 5 * LATER);
        assertThat(cost(GoalOrder.SHORT_WAYS).now()).isEqualTo(3 * LATER + 5);
    }

    @Test
    void anUnevenSpreadCountsMoreWhereItGoesBeforeBreaks() {
        goals.breaks = 1;
        goals.uneven = 4;

        assertThat(cost(GoalOrder.MOST_MEETINGS).now()).isEqualTo(1 + 4 / 2.0);
        assertThat(cost(GoalOrder.COMPACT_AGENDAS).now()).isEqualTo(1 + 4 * LATER);
        assertThat(cost(GoalOrder.SHORT_WAYS).now()).isEqualTo(LATER + 4 * LATER * LATER);
    }

    @Test
    void breaksBeyondWhatTheEventAllowsCountEightTimes() {
        goals.breaks = 2;
        goals.overLimit = 1;

        assertThat(cost(GoalOrder.MOST_MEETINGS).now()).isEqualTo(2 + 8);
    }

    @Test
    void sharesGoBeforeWeightOnlyWhereTheOrderOfGoalsSaysSo() {
        assertThat(cost(GoalOrder.FAIR_SHARES).goesBeforeWeight(1)).isTrue();
        assertThat(cost(GoalOrder.FAIR_SHARES).goesBeforeWeight(0)).isFalse();
        assertThat(cost(GoalOrder.FAIR_SHARES).goesBeforeWeight(-1)).isFalse();
        assertThat(cost(GoalOrder.MOST_MEETINGS).goesBeforeWeight(1)).isFalse();
    }
}
