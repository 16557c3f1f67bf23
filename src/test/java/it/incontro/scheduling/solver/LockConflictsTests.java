package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LockConflictsTests {

    private static TestEvent event() {
        return TestEvent.withSlots(4)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Volvo", "Mec", Rank.WANT, d -> d.lockedAt(slotAt(3), id("table 1"), 1));
    }

    @Test
    void namesLockedMeetingsOfOnePersonAtOneTime() {
        Answer answer = event().demand("Ford", "Mec", Rank.WANT, d -> d.lockedAt(slotAt(0), id("table 1"), 1))
                .demand("Ford", "Dumarey", Rank.WANT, d -> d.lockedAt(slotAt(0), id("table 2"), 1))
                .solve();

        assertThat(answer.status()).isEqualTo(AnswerStatus.INFEASIBLE);
        assertThat(answer.placed()).isEmpty();
        assertThat(answer.conflicts())
                .extracting(Conflict::demandIds)
                .containsExactly(Set.of(id("Ford-Mec"), id("Ford-Dumarey")));
    }

    @Test
    void namesALockedMeetingOfAPersonWhoIsAway() {
        Answer answer = event().unavailable("Mr Ford", "9:00", "10:00")
                .demand("Ford", "Mec", Rank.WANT, d -> d.lockedAt(slotAt(0), id("table 1"), 1))
                .solve();

        assertThat(answer.conflicts())
                .containsExactly(new Conflict(
                        Set.of(id("Ford-Mec")),
                        List.of(new Violation(
                                Violation.Rule.AVAILABILITY, List.of(id("Ford-Mec")), List.of(id("Mr Ford")))),
                        true));
    }

    @Test
    void namesNoMoreMeetingsThanNeeded() {
        Answer answer = event().limits("Mec", 1, 9, 0)
                .demand("Ford", "Mec", Rank.WANT, d -> d.lockedAt(slotAt(0), id("table 1"), 1))
                .demand("Dumarey", "Mec", Rank.WANT, d -> d.lockedAt(slotAt(1), id("table 1"), 1))
                .solve();

        assertThat(answer.conflicts()).hasSize(1);
        assertThat(answer.conflicts().getFirst().demandIds()).hasSize(2);
    }
}
