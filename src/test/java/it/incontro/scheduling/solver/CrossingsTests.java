package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CrossingsTests {

    /** Half hours with a quarter between them; Ford meets Mec in the hall at first and Dumarey elsewhere at last. */
    private static LocalPlan plan(int minutesOfTheWay) {
        TestEvent event = new TestEvent()
                .slot("first", "9:00", "9:30", "day one")
                .slot("second", "9:45", "10:15", "day one")
                .slot("third", "10:30", "11:00", "day one")
                .venue("hall")
                .venue("plant")
                .travel("hall", "plant", minutesOfTheWay)
                .place("table", "hall", 1)
                .place("room", "plant", 1)
                .parties("Ford", "Mec", "Dumarey")
                .demand("Ford", "Mec", Rank.WANT, d -> d.atPlaces(List.of(TestEvent.id("table"))))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.atPlaces(List.of(TestEvent.id("room"))));
        LocalPlan plan = new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(event.problem()))));
        plan.put(0, plan.space.variants(0)[0], 0);
        plan.put(1, plan.space.variants(1)[0], 2);
        return plan;
    }

    @Test
    void goingOverCostsAnIdleSlotWhereThePauseIsTooShort() {
        LocalPlan plan = plan(16);

        assertThat(plan.goals.crossings()).isEqualTo(1);
        assertThat(plan.accepts(1, plan.space.variants(1)[0], 1)).isFalse();
        assertThat(new Cost(plan.goals, GoalOrder.MOST_MEETINGS).now())
                .as("a break with a crossing, a change of venue")
                .isEqualTo(1 + 1 + plan.goals.walking / 32.0);
        plan.take(1);
        assertThat(plan.goals.crossings()).isZero();
    }

    @Test
    void whoGetsThereWithinThePauseLosesNothing() {
        LocalPlan plan = plan(15);

        assertThat(plan.goals.crossings()).isZero();
        plan.take(1);
        assertThat(plan.accepts(1, plan.space.variants(1)[0], 1)).isTrue();
    }
}
