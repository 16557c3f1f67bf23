package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RequiredConflictsTests {

    private static TestEvent event(int slots) {
        return TestEvent.withSlots(slots)
                .tables(9)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Volvo", "Dumarey", Rank.WANT, Demand::thatIsRequired)
                .demand("Ford", "Mec", Rank.WANT, Demand::thatIsRequired)
                .demand("Ford", "Dumarey", Rank.WANT, Demand::thatIsRequired)
                .wants("Volvo", "Mec");
    }

    private static List<Conflict> conflicts(TestEvent event, boolean stopped) {
        NativeLibrary.load();
        Limits limits = Limits.ofEffort(20);
        Watch watch = new Watch(limits, GoalOrder.MOST_MEETINGS, progress -> {}, () -> stopped, System::nanoTime);
        return new RequiredConflicts(new ProblemIndex(event.problem()), limits, watch).find();
    }

    @Test
    void namesTheDemandsOfWhichOneWouldHaveToGo() {
        TestEvent event = event(1);
        event.demand("Volvo", "Dumarey", Rank.WANT, d -> d);

        assertThat(conflicts(event, false))
                .containsExactly(new Conflict(Set.of(id("Ford-Mec"), id("Ford-Dumarey")), List.of(), true));
    }

    @Test
    void namesOneConflictOfSeveralWithoutWhatIsNotNeededForIt() {
        assertThat(conflicts(event(1), false)).singleElement().satisfies(conflict -> {
            assertThat(conflict.demandIds()).hasSize(2).contains(id("Ford-Dumarey"));
            assertThat(conflict.minimal()).isTrue();
        });
    }

    @Test
    void namesNothingWhereAllCanBePlaced() {
        assertThat(conflicts(event(2), false)).isEmpty();
    }

    @Test
    void namesNothingWhenItIsStopped() {
        assertThat(conflicts(event(1), true)).isEmpty();
    }
}
