package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepairReportTests {

    /** Mec and Asso are late. Ford meets Mec when it would have met Dumarey, whom it meets first instead. */
    @Test
    void aMeetingMadeRoomForTheOneThatHasItsPeopleAndTimeNow() {
        TestEvent event = TestEvent.withSlots(3)
                .tables(3)
                .parties("Ford", "Mec", "Dumarey", "Aizoon", "Asso")
                .wants("Aizoon", "Asso")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .unavailable("Mr Asso", "9:00", "9:30")
                .unavailable("Mr Mec", "9:00", "9:30");
        ProblemIndex index = new ProblemIndex(event.problem());
        PublishedPlan published = new PublishedPlan(
                index,
                List.of(
                        event.meeting("Aizoon-Asso", slotAt(0), "table 1", 1),
                        event.meeting("Ford-Mec", slotAt(0), "table 2", 1),
                        event.meeting("Ford-Dumarey", slotAt(1), "table 3", 1)));

        RepairReport report = new RepairReport(
                index,
                published,
                List.of(
                        event.meeting("Aizoon-Asso", slotAt(1), "table 1", 1),
                        event.meeting("Ford-Mec", slotAt(1), "table 2", 1),
                        event.meeting("Ford-Dumarey", slotAt(0), "table 3", 1)));

        assertThat(report.changes())
                .extracting(MeetingChange::cause)
                .containsExactly(
                        new MeetingChange.PersonAway(id("Mr Asso")),
                        new MeetingChange.PersonAway(id("Mr Mec")),
                        new MeetingChange.MadeRoom(id("Ford-Mec")));
        assertThat(report.people()).isEqualTo(5);
        assertThat(report.lost()).isZero();
    }
}
