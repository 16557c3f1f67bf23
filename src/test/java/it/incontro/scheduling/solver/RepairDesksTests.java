package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepairDesksTests {

    private static TestEvent event() {
        return TestEvent.withSlots(2)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Volvo", "Dumarey");
    }

    /** The meeting of Ford and Mec moves to the second slot, from this table. */
    private static PlacedMeeting seated(TestEvent event, String tableBefore) {
        CompactProblem problem = new CompactProblem(new ProblemIndex(event.problem()));
        PlacedMeeting staying = event.meeting("Volvo-Dumarey", slotAt(1), "table 1", 1);
        PlacedMeeting before = event.meeting("Ford-Mec", slotAt(0), tableBefore, 1);
        PublishedPlan published = new PublishedPlan(problem.index, List.of(before, staying));
        List<Assignment> moved = List.of(new Assignment(0, problem.variants(0)[0], 1));
        return new RepairDesks(problem, List.of(staying)).seat(moved, published).getLast();
    }

    @Test
    void whoMovesStaysAtItsTableUnlessThatIsFullThen() {
        TestEvent event = event();

        assertThat(seated(event, "table 2")).isEqualTo(event.meeting("Ford-Mec", slotAt(1), "table 2", 1));
        assertThat(seated(event, "table 1")).isEqualTo(event.meeting("Ford-Mec", slotAt(1), "table 2", 1));
    }

    @Test
    void whoseTableIsClosedGetsOneThatIsFree() {
        TestEvent event = event();

        PlacedMeeting seated = seated(event, "table 3");

        assertThat(seated.placeId()).isEqualTo(id("table 2"));
        assertThat(seated.desk()).isEqualTo(1);
    }
}
