package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepairBoundTests {

    private static int leastLost(TestEvent event, String... published) {
        CompactProblem problem = new CompactProblem(new ProblemIndex(event.problem()));
        Set<UUID> wanted = Stream.of(published).map(TestEvent::id).collect(Collectors.toSet());
        return RepairBound.leastLost(
                problem, demand -> wanted.contains(problem.demand(demand).id()));
    }

    private static TestEvent oneSlot() {
        return TestEvent.withSlots(1).tables(9).parties("Ford", "Volvo", "Mec", "Dumarey");
    }

    @Test
    void ofMeetingsThatAPartyCannotHaveInItsSlotsSomeAreLost() {
        TestEvent event =
                oneSlot().wants("Ford", "Mec").wants("Ford", "Dumarey").wants("Volvo", "Mec");

        assertThat(leastLost(event, "Ford-Mec", "Ford-Dumarey", "Volvo-Mec")).isEqualTo(1);
        assertThat(leastLost(event, "Ford-Mec", "Ford-Dumarey")).isEqualTo(1);
    }

    @Test
    void nothingIsLostWherePublishedMeetingsGoTogether() {
        TestEvent event =
                oneSlot().wants("Ford", "Mec").wants("Ford", "Dumarey").wants("Volvo", "Dumarey");

        assertThat(leastLost(event, "Ford-Mec", "Volvo-Dumarey")).isZero();
        assertThat(leastLost(event, "Ford-Dumarey")).isZero();
        assertThat(leastLost(event)).isZero();
    }

    @Test
    void aMeetingThatHasNoCellAnyMoreIsLost() {
        TestEvent event = oneSlot()
                .unavailable("Mr Mec", "9:00", "9:30")
                .wants("Ford", "Mec")
                .wants("Volvo", "Dumarey");

        assertThat(leastLost(event, "Ford-Mec", "Volvo-Dumarey")).isEqualTo(1);
    }

    @Test
    void ofThreeWhoAllMeetEachOtherInOneSlotTwoMeetingsAreLost() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(9)
                .parties("Ford", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Mec", "Dumarey")
                .wants("Dumarey", "Ford");

        assertThat(leastLost(event, "Ford-Mec", "Mec-Dumarey", "Dumarey-Ford")).isEqualTo(2);
    }
}
