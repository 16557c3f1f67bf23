package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TouchBoundTests {

    private static final NeighbourhoodModel.Effort ENOUGH = new NeighbourhoodModel.Effort(1e6, 10, 1, 1);

    /** Ford – Mec has lost its cell; nobody else is touched but its own two people. */
    private static int leastTouched(TestEvent event, PlacedMeeting... staying) {
        NativeLibrary.load();
        CompactProblem problem = new CompactProblem(new ProblemIndex(event.problem()));
        LocalPlan plan = new LocalPlan(new SearchSpace(problem));
        problem.assignments(List.of(staying)).forEach(kept -> {
            Way way = plan.space.way(kept);
            assertThat(way).isNotNull();
            plan.put(kept.demand(), way, kept.slot());
        });
        Homes homes = new Homes(plan);
        int broken = demand(problem, "Ford-Mec");
        for (int seat : plan.space.variants(broken)[0].seats) {
            homes.touch(seat);
        }
        return new TouchBound(plan, homes, List.of(broken)).leastTouched(1, ENOUGH);
    }

    private static int demand(CompactProblem problem, String name) {
        for (int d = 0; d < problem.demands; d++) {
            if (problem.demand(d).id().equals(id(name))) {
                return d;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static TestEvent event(int slots, int tables) {
        return TestEvent.withSlots(slots)
                .tables(tables)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Volvo", "Mec");
    }

    @Test
    void touchesNobodyWhereACellIsFree() {
        TestEvent event = event(2, 1);

        assertThat(leastTouched(event, event.meeting("Ford-Dumarey", slotAt(0), "table 1", 1)))
                .isZero();
    }

    @Test
    void touchesWhoeverElseIsInWhatStandsInTheWay() {
        TestEvent event = event(1, 2);

        assertThat(leastTouched(event, event.meeting("Ford-Dumarey", slotAt(0), "table 1", 1)))
                .isEqualTo(1);
    }

    @Test
    void takesTheCellWhereTheFewestAreInTheWay() {
        TestEvent event = event(2, 2);

        assertThat(leastTouched(
                        event,
                        event.meeting("Ford-Dumarey", slotAt(0), "table 1", 1),
                        event.meeting("Volvo-Mec", slotAt(0), "table 2", 1)))
                .isZero();
        assertThat(leastTouched(
                        event(1, 2),
                        event.meeting("Ford-Dumarey", slotAt(0), "table 1", 1),
                        event.meeting("Volvo-Mec", slotAt(0), "table 2", 1)))
                .isEqualTo(2);
    }

    @Test
    void touchesWhoeverLeavesTheOnlyTable() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(1)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Volvo", "Dumarey");

        assertThat(leastTouched(event, event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1)))
                .isEqualTo(2);
    }
}
