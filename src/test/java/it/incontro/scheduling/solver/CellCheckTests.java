package it.incontro.scheduling.solver;

import static it.incontro.scheduling.solver.TestEvent.id;
import static it.incontro.scheduling.solver.TestEvent.slotAt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CellCheckTests {

    @Test
    void listsEveryCellWithItsObstacles() {
        TestEvent event = TestEvent.withSlots(3)
                .tables(2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .unavailable("Mr Mec", "9:00", "9:30")
                .wants("Ford", "Mec")
                .wants("Ford", "Dumarey")
                .wants("Volvo", "Dumarey");
        List<PlacedMeeting> plan = List.of(
                event.meeting("Ford-Dumarey", slotAt(1), "table 1", 1),
                event.meeting("Volvo-Dumarey", slotAt(2), "table 1", 1));

        List<Cell> cells = new CellCheck(event.problem(), plan).cells(id("Ford-Mec"));

        Obstacle away = new Obstacle.PersonUnavailable(id("Mr Mec"));
        Obstacle busy = new Obstacle.PersonInMeeting(id("Mr Ford"), id("Ford-Dumarey"));
        Obstacle full = new Obstacle.PlaceFull(id("table 1"), 1);
        assertThat(cells)
                .containsExactly(
                        new Cell(slotAt(0), id("table 1"), 0, List.of(away)),
                        new Cell(slotAt(0), id("table 2"), 0, List.of(away)),
                        new Cell(slotAt(1), id("table 1"), 0, List.of(busy, full)),
                        new Cell(slotAt(1), id("table 2"), 0, List.of(busy)),
                        new Cell(slotAt(2), id("table 1"), 0, List.of(full)),
                        new Cell(slotAt(2), id("table 2"), 1, List.of()));
    }

    @Test
    void looksAtAPlacedMeetingAsIfItWereToMove() {
        TestEvent event = TestEvent.withSlots(2)
                .place("stand", "hall", 2)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .limits("Ford", 1, 1, 0)
                .wants("Ford", "Mec")
                .wants("Volvo", "Dumarey");
        List<PlacedMeeting> plan = List.of(
                event.meeting("Ford-Mec", slotAt(0), "stand", 1),
                event.meeting("Volvo-Dumarey", slotAt(1), "stand", 1));

        assertThat(new CellCheck(event.problem(), plan).cells(id("Ford-Mec")))
                .containsExactly(
                        new Cell(slotAt(0), id("stand"), 1, List.of()), new Cell(slotAt(1), id("stand"), 2, List.of()));
    }

    @Test
    void namesWayLimitRoomAndOwners() {
        TestEvent event = TestEvent.withSlots(2)
                .venue("plant", 0)
                .tables(1)
                .place("room", "plant", 1)
                .travel("hall", "plant", 45)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .limits("Mec", 0, 9, 0)
                .fixed("Volvo", "table 1")
                .agendaItem("Mr Ford", "8:00", "9:05", "hall")
                .demand("Ford", "Mec", Rank.WANT, d -> d.inSlots(Set.of(slotAt(0))));

        Cell cell = new CellCheck(event.problem(), List.of()).cell(id("Ford-Mec"), slotAt(1), id("room"));

        assertThat(cell.obstacles())
                .containsExactly(
                        new Obstacle.SlotNotAllowed(slotAt(1)),
                        new Obstacle.DayLimitReached(id("Mec"), 0),
                        new Obstacle.VenueFull(id("plant"), 0),
                        new Obstacle.TravelTooShort(id("Mr Ford"), 45, 25));
        assertThat(new CellCheck(event.problem(), List.of())
                        .cell(id("Ford-Mec"), slotAt(0), id("table 1"))
                        .obstacles())
                .contains(
                        new Obstacle.PersonAtAgendaItem(id("Mr Ford"), id("item of Mr Ford")),
                        new Obstacle.PlaceNotAllowed(id("table 1")));
    }

    @Test
    void keepsALockedMeetingInItsCell() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(1)
                .parties("Ford", "Mec")
                .demand("Ford", "Mec", Rank.WANT, d -> d.lockedAt(slotAt(0), id("table 1"), 1));

        assertThat(new CellCheck(event.problem(), List.of()).cells(id("Ford-Mec")))
                .containsExactly(
                        new Cell(slotAt(0), id("table 1"), 1, List.of()),
                        new Cell(
                                slotAt(1),
                                id("table 1"),
                                0,
                                List.of(new Obstacle.MeetingLocked(slotAt(0), id("table 1"), 1))));
    }

    @Test
    void findsTheFirstLegalCell() {
        TestEvent event = TestEvent.withSlots(2)
                .tables(1)
                .parties("Ford", "Volvo", "Mec", "Dumarey")
                .wants("Ford", "Mec")
                .wants("Volvo", "Dumarey")
                .demand("Volvo", "Mec", Rank.WANT, demand -> demand.inSlots(Set.of(slotAt(0))));
        List<PlacedMeeting> plan = List.of(event.meeting("Volvo-Dumarey", slotAt(0), "table 1", 1));
        CellCheck check = new CellCheck(event.problem(), plan);

        assertThat(check.firstLegal(id("Ford-Mec"))).contains(new Cell(slotAt(1), id("table 1"), 1, List.of()));
        assertThat(check.firstLegal(id("Volvo-Mec"))).isEmpty();
    }
}
