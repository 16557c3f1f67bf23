package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeskingTests {

    @Test
    void leavesATeamAtTheTableWhereItIs() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey", "Asso")
                .wants("Volvo", "Asso")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey");

        List<PlacedMeeting> plan = assign(event, 0, 0, 1);

        assertThat(placeOf(plan, "Ford-Dumarey")).isEqualTo(placeOf(plan, "Ford-Mec"));
    }

    @Test
    void letsBothStayWhereBothAreAndFindsOthersTheirPlace() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Volvo", "Dumarey")
                .wants("Volvo", "Mec")
                .wants("Ford", "Dumarey");

        List<PlacedMeeting> plan = assign(event, 0, 0, 1, 1);

        assertThat(plan).hasSize(4);
        assertThat(WalkingCount.of(new ProblemIndex(event.problem()), plan)).isEqualTo(2);
    }

    @Test
    void keepsTheDesksOfLockedMeetings() {
        TestEvent event = TestEvent.withSlots(1)
                .place("hall table", "hall", 2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .demand("Volvo", "Dumarey", Rank.WANT, d -> d.lockedAt(slotAt(0), id("hall table"), 1));

        List<PlacedMeeting> plan = assign(event, 0, 0);

        assertThat(plan)
                .extracting(PlacedMeeting::demandId, PlacedMeeting::desk)
                .containsExactlyInAnyOrder(tuple(id("Volvo-Dumarey"), 1), tuple(id("Ford-Mec"), 2));
    }

    private static List<PlacedMeeting> assign(TestEvent event, int... slots) {
        CompactProblem problem = new CompactProblem(new ProblemIndex(event.problem()));
        List<Assignment> assignments = new ArrayList<>();
        for (int d = 0; d < slots.length; d++) {
            assignments.add(new Assignment(d, problem.variants(d)[0], slots[d]));
        }
        List<PlacedMeeting> plan = new Desking(problem).assign(assignments);
        assertThat(new PlanChecker(event.problem()).violations(plan)).isEmpty();
        return plan;
    }

    private static UUID placeOf(List<PlacedMeeting> plan, String demand) {
        return plan.stream()
                .filter(meeting -> meeting.demandId().equals(id(demand)))
                .map(PlacedMeeting::placeId)
                .findFirst()
                .orElseThrow();
    }
}
