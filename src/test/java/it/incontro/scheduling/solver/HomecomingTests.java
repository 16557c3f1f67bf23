package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two slots, one table each for Ford and Volvo; both were published with Mec first or second. */
class HomecomingTests {

    private final TestEvent event = TestEvent.withSlots(2)
            .tables(2)
            .parties("Ford", "Volvo", "Mec", "Dumarey")
            .wants("Ford", "Mec")
            .wants("Volvo", "Mec")
            .wants("Ford", "Dumarey");
    private final CompactProblem problem = new CompactProblem(new ProblemIndex(event.problem()));
    private final LocalPlan plan = new LocalPlan(new SearchSpace(problem));

    private void put(String name, int slot) {
        int demand = problem.demandNumber(id(name));
        Way way = plan.space.variants(demand)[0];
        assertThat(plan.accepts(demand, way, slot)).isTrue();
        plan.put(demand, way, slot);
    }

    private void take(String... names) {
        for (String name : names) {
            plan.take(problem.demandNumber(id(name)));
        }
    }

    private int slotOf(String name) {
        return plan.slotOf(problem.demandNumber(id(name)));
    }

    private void published() {
        put("Ford-Mec", 0);
        put("Volvo-Mec", 1);
    }

    @Test
    void whatNeedNotHaveMovedGoesHome() {
        put("Ford-Mec", 0);
        Homes homes = new Homes(plan);
        take("Ford-Mec");
        put("Ford-Mec", 1);

        new Homecoming(plan, homes).run(() -> false);

        assertThat(slotOf("Ford-Mec")).isZero();
    }

    @Test
    void whatStandsInEachOthersWayGoesTogether() {
        published();
        Homes homes = new Homes(plan);
        take("Ford-Mec", "Volvo-Mec");
        put("Ford-Mec", 1);
        put("Volvo-Mec", 0);

        new Homecoming(plan, homes).run(() -> false);

        assertThat(slotOf("Ford-Mec")).isZero();
        assertThat(slotOf("Volvo-Mec")).isEqualTo(1);
    }

    @Test
    void whatNewlySitsThereStays() {
        published();
        Homes homes = new Homes(plan);
        take("Ford-Mec", "Volvo-Mec");
        put("Ford-Dumarey", 0);
        put("Ford-Mec", 1);
        put("Volvo-Mec", 0);

        new Homecoming(plan, homes).run(() -> false);

        assertThat(slotOf("Ford-Dumarey")).isZero();
        assertThat(slotOf("Ford-Mec")).isEqualTo(1);
        assertThat(slotOf("Volvo-Mec")).isZero();
    }
}
