package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalPlanTests {

    private static LocalPlan planOf(TestEvent event) {
        return new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(event.problem()))));
    }

    private static Way way(LocalPlan plan, int demand) {
        return plan.space.variants(demand)[0];
    }

    @Test
    void nobodyEntersAMeetingWhileAnotherRunsInAnOverlappingSlot() {
        LocalPlan plan = planOf(TestEvent.withSlots(2)
                .slot("odd", "9:15", "9:30", "odd session")
                .tables(2)
                .parties("Ford", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey"));

        plan.put(0, way(plan, 0), 0);

        assertThat(plan.accepts(1, way(plan, 1), 0)).isFalse();
        assertThat(plan.accepts(1, way(plan, 1), 1)).as("the odd slot").isFalse();
        assertThat(plan.accepts(1, way(plan, 1), 2)).isTrue();
        plan.take(0);
        assertThat(plan.accepts(1, way(plan, 1), 1)).isTrue();
    }

    @Test
    void theFirstDemandHasItsOrderToo() {
        LocalPlan plan = planOf(TestEvent.withSlots(2)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .demand("Volvo", "Dumarey", Rank.WANT, demand -> demand.after(Set.of(id("Ford-Mec")))));

        plan.put(0, way(plan, 0), 0);

        assertThat(plan.accepts(1, way(plan, 1), 0)).isFalse();
        assertThat(plan.accepts(1, way(plan, 1), 1)).isTrue();
        plan.take(0);
        plan.put(1, way(plan, 1), 1);
        assertThat(plan.accepts(0, way(plan, 0), 0)).isTrue();
        assertThat(plan.accepts(0, way(plan, 0), 1)).isFalse();
    }
}
