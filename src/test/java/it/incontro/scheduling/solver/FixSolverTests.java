package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FixSolverTests {

    private final SchedulingProblem problem = TestEvent.withSlots(1)
            .tables(2)
            .parties("Ford", "Mec", "Dumarey", "Aizoon")
            .demand("Ford", "Mec", Rank.MUST_MEET, demand -> demand)
            .wants("Ford", "Dumarey")
            .demand(
                    "Ford",
                    "Aizoon",
                    Rank.WANT,
                    demand -> demand.interpreted(List.of(new Interpreting("ru", Set.of()))))
            .problem();
    private final Answer answer = new CpSatMeetingSolver().solve(problem, TestEvent.ENOUGH);
    private final List<UUID> left = List.of(id("Ford-Dumarey"), id("Ford-Aizoon"));

    @Test
    void saysOfEachDemandWhatWouldPlaceItOrThatNothingWould() {
        assertThat(new FixSolver(problem, answer.placed(), true).find(left, TestEvent.ENOUGH, () -> false))
                .containsEntry(id("Ford-Dumarey"), Optional.of(new Fix.OneMoreSlot(slotAt(0))))
                .containsEntry(id("Ford-Aizoon"), Optional.empty())
                .hasSize(2);
    }

    @Test
    void saysNothingOfWhatItWasStoppedAt() {
        assertThat(new FixSolver(problem, answer.placed(), true).find(left, TestEvent.ENOUGH, () -> true))
                .isEmpty();
    }
}
