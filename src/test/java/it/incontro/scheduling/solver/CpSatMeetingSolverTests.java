package it.incontro.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CpSatMeetingSolverTests {

    @Test
    void placesEverythingThatFitsWithoutBreaks() {
        TestEvent event = TestEvent.withSlots(4)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Volvo", "Mec")
                .wants("Volvo", "Dumarey");

        Answer answer = event.solve();

        assertThat(answer.status()).isEqualTo(AnswerStatus.OPTIMAL);
        assertThat(answer.placed()).hasSize(4);
        assertThat(answer.unplaced()).isEmpty();
        assertThat(answer.goal(Goal.RANK_WEIGHT)).isEqualTo(new GoalResult(Goal.RANK_WEIGHT, 4, 4, true));
        assertThat(answer.goal(Goal.BREAKS)).isEqualTo(new GoalResult(Goal.BREAKS, 0, 0, true));
        assertThat(new PlanChecker(event.problem()).violations(answer.placed())).isEmpty();
    }

    @Test
    void givesOneMustMeetMoreThanAllLesserWishes() {
        TestEvent event = TestEvent.withSlots(1)
                .tables(3)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .demand("Ford", "Dumarey", Rank.WANT, d -> d)
                .demand("Volvo", "Mec", Rank.WANT, d -> d)
                .demand("Ford", "Mec", Rank.MUST_MEET, d -> d);

        Answer answer = event.solve();

        assertThat(answer.placed()).extracting(PlacedMeeting::demandId).containsExactly(TestEvent.id("Ford-Mec"));
        assertThat(answer.ranks())
                .containsExactly(
                        new RankCount(Rank.MUST_MEET, 1, 1, 1),
                        new RankCount(Rank.WANT, 0, 0, 2),
                        new RankCount(Rank.IF_POSSIBLE, 0, 0, 0));
        assertThat(answer.unplaced())
                .extracting(UnplacedDemand::explanation)
                .isEqualTo(List.of(new Explanation.SideBusy(1, 1, 0), new Explanation.SideBusy(1, 0, 1)));
    }
}
