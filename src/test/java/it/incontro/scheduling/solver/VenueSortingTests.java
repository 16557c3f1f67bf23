package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Two halls a quarter of an hour apart, and slots of half an hour without a pause: going over costs a slot. */
class VenueSortingTests {

    private final TestEvent event = new TestEvent()
            .session("morning", 0, "9:00", 4, 30)
            .session("afternoon", 0, "14:00", 4, 30)
            .venue("north")
            .venue("south")
            .travel("north", "south", 15)
            .parties("Ford", "Aizoon", "Comau", "Dumarey", "Mec")
            .place("stand of Aizoon", "north", 1)
            .place("stand of Comau", "north", 1)
            .place("stand of Dumarey", "south", 1)
            .place("stand of Mec", "south", 1)
            .fixed("Aizoon", "stand of Aizoon")
            .fixed("Comau", "stand of Comau")
            .fixed("Dumarey", "stand of Dumarey")
            .fixed("Mec", "stand of Mec")
            .wants("Ford", "Aizoon")
            .wants("Ford", "Comau")
            .wants("Ford", "Dumarey")
            .wants("Ford", "Mec");

    private final CompactProblem problem = new CompactProblem(new ProblemIndex(event.problem()));
    private final LocalPlan plan = new LocalPlan(new SearchSpace(problem));

    private int demand(String company) {
        for (int d = 0; d < problem.demands; d++) {
            if (problem.demand(d).id().equals(id("Ford-" + company))) {
                return d;
            }
        }
        throw new IllegalArgumentException(company);
    }

    private static Way way(LocalPlan plan, int demand) {
        return plan.space.variants(demand)[0];
    }

    private void put(String company, int slot) {
        int demand = demand(company);
        assertThat(plan.accepts(demand, way(plan, demand), slot)).isTrue();
        plan.put(demand, way(plan, demand), slot);
    }

    @Test
    void goingOverWithinASessionCountsOnceEachTime() {
        put("Aizoon", 0);
        put("Dumarey", 2);
        assertThat(plan.goals.crossings()).isEqualTo(1);

        put("Comau", 4);
        put("Mec", 6);
        assertThat(plan.goals.crossings()).isEqualTo(2);

        plan.take(demand("Dumarey"));
        assertThat(plan.goals.crossings()).isEqualTo(1);
    }

    @Test
    void goingOverAtLunchCostsNothing() {
        put("Aizoon", 0);
        put("Comau", 1);
        put("Dumarey", 4);
        put("Mec", 5);

        assertThat(plan.goals.crossings()).isZero();
    }

    /** Neither of the southern meetings could go to the afternoon alone: the northern one there would be too close. */
    @Test
    void blocksChangeSessionsTogether() {
        put("Aizoon", 0);
        put("Dumarey", 2);
        put("Mec", 3);
        put("Comau", 5);
        Chains chains = new Chains(plan, new SplittableRandom(1));
        int dumarey = demand("Dumarey");

        boolean moved = false;
        for (int tries = 0; tries < 100 && !moved; tries++) {
            moved = chains.move(dumarey, way(plan, dumarey), 6, 2);
        }

        assertThat(moved).isTrue();
        assertThat(plan.slotOf(dumarey)).isEqualTo(6);
        assertThat(plan.slotOf(demand("Comau"))).isEqualTo(1);
        assertThat(plan.slotOf(demand("Mec"))).isEqualTo(3);
    }
}
