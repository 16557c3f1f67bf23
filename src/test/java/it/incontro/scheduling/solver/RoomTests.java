package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoomTests {

    @Test
    void whatMeetingsTakeIsNotLeftToOthers() {
        TestEvent event = new TestEvent()
                .session("day one", 0, "9:00", 2, 30)
                .session("day two", 1, "9:00", 2, 30)
                .venue("hall", 3)
                .tables(2)
                .parties("Ford", "Mec", "Dumarey")
                .limits("Ford", 2, 5, 0)
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey");
        LocalPlan plan = new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(event.problem()))));
        plan.put(0, plan.space.variants(0)[0], 0);
        plan.put(1, plan.space.variants(1)[0], 2);
        int[][] moments = plan.space.problem.time.moments();

        Room room = new Room(plan);

        assertThat(room.inAll(0)).as("of Ford").isEqualTo(5 - 2);
        assertThat(room.onDay(0, 0)).isEqualTo(2 - 1);
        assertThat(room.inAll(1)).as("of Mec").isEqualTo(SearchSpace.UNLIMITED);
        assertThat(room.atOnce(1, moments[0])).isEqualTo(SearchSpace.UNLIMITED);
        assertThat(room.inPool(0, moments[0])).isEqualTo(2 - 1);
        assertThat(room.inPool(0, moments[1])).isEqualTo(2);
        assertThat(room.inVenue(0, moments[2])).isEqualTo(3 - 1);
    }
}
