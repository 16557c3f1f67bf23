package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeatingsTests {

    private static final Interpreting RUSSIAN = new Interpreting("ru", Set.of(id("Olga"), id("Pavel")));

    private static TestEvent event() {
        return TestEvent.withSlots(1)
                .tables(3)
                .teams("Ford", "Ann", "Bob")
                .parties("Volvo", "Mec", "Dumarey")
                .person("Olga")
                .person("Pavel");
    }

    private static UUID teamOf(ProblemIndex index, String party) {
        return index.party(id(party)).teams().getFirst().id();
    }

    @Test
    void aMeetingOccupiesTheTeamThatSitsInItAndNoOther() {
        ProblemIndex index = new ProblemIndex(event().wants("Ford", "Mec").problem());

        assertThat(index.seatings(index.demand(id("Ford-Mec"))))
                .extracting(Seating::teamIds)
                .containsExactly(
                        List.of(id("Ford with Ann"), teamOf(index, "Mec")),
                        List.of(id("Ford with Bob"), teamOf(index, "Mec")));
    }

    @Test
    void theTeamThatSitsThereIsToldFromItsPeopleWhoeverElseIsThere() {
        ProblemIndex index = new ProblemIndex(event().wants("Ford", "Mec").problem());
        List<UUID> sitting = List.of(id("Bob"), id("Mr Mec"), id("Olga"));

        Seating seating = index.seating(new PlacedMeeting(id("Ford-Mec"), slotAt(0), id("table 1"), 1, sitting));

        assertThat(seating.attendees()).containsExactlyInAnyOrderElementsOf(sitting);
        assertThat(seating.teamIds()).containsExactly(id("Ford with Bob"), teamOf(index, "Mec"));
    }

    @Test
    void lockedMeetingsAtTheSameTimeHaveDifferentInterpreters() {
        TestEvent event = event().demand(
                        "Ford",
                        "Mec",
                        Rank.WANT,
                        demand -> demand.interpreted(List.of(RUSSIAN)).lockedAt(slotAt(0), id("table 1"), 1))
                .demand(
                        "Volvo",
                        "Dumarey",
                        Rank.WANT,
                        demand -> demand.interpreted(List.of(RUSSIAN)).lockedAt(slotAt(0), id("table 2"), 1));

        Answer answer = event.solve();

        assertThat(answer.status()).isEqualTo(AnswerStatus.OPTIMAL);
        assertThat(answer.placed()).flatExtracting(PlacedMeeting::personIds).contains(id("Olga"), id("Pavel"));
    }
}
