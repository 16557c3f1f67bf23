package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GreedyFillTests {

    private static TestEvent event(int slots) {
        return TestEvent.withSlots(slots).tables(1).parties("Ford", "Volvo", "Mec", "Dumarey");
    }

    private static List<PlacedMeeting> fill(TestEvent event, PlacedMeeting... plan) {
        return new GreedyFill(new ProblemIndex(event.problem())).fill(List.of(plan));
    }

    @Test
    void whatIsWishedMostComesFirst() {
        TestEvent event = event(1).wants("Ford", "Mec").demand("Volvo", "Dumarey", Rank.MUST_MEET, d -> d);

        assertThat(fill(event)).containsExactly(event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1));
    }

    @Test
    void whatIsRequiredComesBeforeWhatIsWishedMore() {
        TestEvent event = event(1).demand("Ford", "Mec", Rank.MUST_MEET, d -> d)
                .demand("Volvo", "Dumarey", Rank.IF_POSSIBLE, Demand::thatIsRequired);

        assertThat(fill(event)).containsExactly(event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1));
    }

    @Test
    void everythingThatFitsIsAddedToWhatIsThere() {
        TestEvent event =
                event(2).wants("Ford", "Mec").wants("Volvo", "Dumarey").wants("Ford", "Dumarey");
        PlacedMeeting there = event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1);

        assertThat(fill(event, there)).containsExactly(there, event.meeting("Ford-Mec", slotAt(1), "table 1", 1));
    }

    @Test
    void nothingTakesTheCellOfALockedMeeting() {
        TestEvent event = event(2).demand("Ford", "Mec", Rank.MUST_MEET, d -> d)
                .demand("Volvo", "Dumarey", Rank.WANT, d -> d.lockedAt(slotAt(0), id("table 1"), 1));

        assertThat(fill(event))
                .containsExactly(
                        event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1),
                        event.meeting("Ford-Mec", slotAt(1), "table 1", 1));
    }
}
