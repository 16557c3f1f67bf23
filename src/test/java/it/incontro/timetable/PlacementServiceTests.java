package it.incontro.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@IncontroTest
class PlacementServiceTests {

    @Autowired
    private PlacementService placements;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanDetails details;

    @Autowired
    private TestDatabase database;

    private Hall hall;
    private UUID plan;
    private UUID table;

    @BeforeEach
    void openAHall() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        hall = new Hall(database, 4);
        table = hall.point("Table 1", 2);
        plan = hall.call(() -> plans.newDraft(hall.event, "Draft", null));
    }

    @Test
    void placesAnAcceptedRequestWithAllAttendeesAtTheFirstFreeDesk() {
        UUID first = hall.pair("Mec");
        UUID second = hall.pair("Aizoon");

        PlacementView a = place(first, 0, table);
        PlacementView b = place(second, 0, table);

        assertThat(a.desk()).isEqualTo(1);
        assertThat(b.desk()).isEqualTo(2);
        assertThat(b.startsAt()).isEqualTo(Hall.NINE);
        assertThat(b.revision()).isEqualTo(2);
        assertThat(hall.call(() -> details.occupied(hall.event, plan))).hasSize(4);
        assertThat(hall.call(() -> details.meetings(hall.event, plan)))
                .extracting(PlacedMeetingRow::askerName)
                .containsExactly("Mec A", "Aizoon A");
    }

    @Test
    void saysWhoIsTakenAndWhatIsStillFree() {
        UUID anna = hall.person("Anna");
        UUID one = hall.accepted(hall.company("Ford", anna), hall.company("Mec", hall.person("Bo")));
        UUID two = hall.accepted(hall.company("Anna & Co", anna), hall.company("Aizoon", hall.person("Cem")));
        place(one, 1, table);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> place(two, 1, table))
                .satisfies(conflict -> {
                    assertThat(conflict.messageKey()).isEqualTo("timetable.place.person-taken");
                    assertThat(conflict.arguments())
                            .containsExactly(
                                    "Anna Rossi",
                                    "Tue 24 Mar, 09:30",
                                    "Tue 24 Mar, 09:00; Tue 24 Mar, 10:00; Tue 24 Mar, 10:30");
                });
    }

    @Test
    void refusesAPointWithoutAFreeDesk() {
        UUID small = hall.point("Small", 1);
        place(hall.pair("Mec"), 0, small);
        UUID other = hall.pair("Aizoon");

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> place(other, 0, small))
                .satisfies(conflict -> assertThat(conflict.messageKey()).isEqualTo("timetable.place.point-taken"));
    }

    @Test
    void refusesTimesAtWhichAPersonCannotMeet() {
        UUID anna = hall.person("Anna");
        UUID request = hall.accepted(hall.company("Ford", anna), hall.company("Mec", hall.person("Bo")));
        hall.sql("""
            insert into unavailability (id, version, organiser_id, event_id, person_id, starts_at, ends_at, created_at)
            values (?, 0, ?, ?, ?, ?, ?, now())
            """, UUID.randomUUID(), hall.organiser, hall.event, anna, Hall.start(0), Hall.start(1));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> place(request, 0, table))
                .satisfies(
                        conflict -> assertThat(conflict.messageKey()).isEqualTo("timetable.place.person-unavailable"));
        assertThat(place(request, 1, table).startsAt()).isEqualTo(Hall.start(1));
    }

    @Test
    void leavesTimeToTravelBetweenVenues() {
        UUID away = hall.pointAt(hall.venueAway("Mirafiori", 30), "Room", 1);
        UUID anna = hall.person("Anna");
        UUID ford = hall.company("Ford", anna);
        UUID one = hall.accepted(ford, hall.company("Mec", hall.person("Bo")));
        UUID two = hall.accepted(ford, hall.company("Aizoon", hall.person("Cem")));
        place(one, 0, table);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> place(two, 1, away))
                .satisfies(conflict -> assertThat(conflict.messageKey()).isEqualTo("timetable.place.person-travels"));
        assertThat(place(two, 2, away).startsAt()).isEqualTo(Hall.start(2));
    }

    @Test
    void keepsTheMeetingLimitOfADay() {
        UUID ford = hall.company("Ford", hall.person("Anna"));
        UUID one = hall.accepted(ford, hall.company("Mec", hall.person("Bo")));
        UUID two = hall.accepted(ford, hall.company("Aizoon", hall.person("Cem")));
        hall.sql("update participation set max_meetings_per_day = 1 where id = ?", ford);
        place(one, 0, table);

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> place(two, 1, table))
                .satisfies(rejected -> assertThat(rejected.messageKey()).isEqualTo("timetable.place.limit-per-day"));
    }

    @Test
    void meetsWhereOneOfTheTwoHasItsPlace() {
        UUID stand = hall.point("Stand", 1);
        UUID ford = hall.company("Ford", hall.person("Anna"));
        hall.sql("update participation set meeting_point_id = ? where id = ?", stand, ford);
        UUID request = hall.accepted(ford, hall.company("Mec", hall.person("Bo")));

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> place(request, 0, table))
                .satisfies(rejected -> assertThat(rejected.messageKey()).isEqualTo("timetable.place.has-own-point"));
        assertThat(place(request, 0, stand).pointId()).isEqualTo(stand);
    }

    @Test
    void refusesARequestThatWasNotAcceptedAndOneOfAnotherEvent() {
        UUID pending = hall.pair("Mec");
        hall.sql("update meeting_request set state = 'PENDING', answered_at = null where id = ?", pending);
        UUID foreign = new Hall(database, 1).pair("Foreign");

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> place(pending, 0, table));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> place(foreign, 0, table));
    }

    @Test
    void movesAMeetingWithItsPersonsAndKeepsItsIdentity() {
        UUID request = hall.pair("Mec");
        PlacementView before = place(request, 0, table);

        PlacementView after =
                hall.call(() -> placements.move(hall.event, plan, before.meetingId(), hall.slot(2), table, 1L));

        assertThat(after.meetingId()).isEqualTo(before.meetingId());
        assertThat(hall.call(() -> details.occupied(hall.event, plan)))
                .extracting(OccupiedRow::startsAt)
                .containsOnly(Hall.start(2));
    }

    @Test
    void refusesToMoveAMeetingOntoABusyPersonOrABusyDesk() {
        UUID small = hall.point("Small", 1);
        UUID ford = hall.company("Ford", hall.person("Anna"));
        place(hall.accepted(ford, hall.company("Mec", hall.person("Bo"))), 0, table);
        PlacementView second = place(hall.accepted(ford, hall.company("Aizoon", hall.person("Cem"))), 1, table);
        place(hall.pair("Dumarey"), 2, small);

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> move(second, 0, table));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> move(second, 2, small));
    }

    @Test
    void keepsAFixedMeetingInItsPlaceUntilReleased() {
        PlacementView placed = place(hall.pair("Mec"), 0, table);
        hall.run(() -> placements.fix(hall.event, plan, placed.meetingId(), null));

        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> move(placed, 1, table));
        hall.run(() -> placements.release(hall.event, plan, placed.meetingId(), null));
        assertThat(move(placed, 1, table).startsAt()).isEqualTo(Hall.start(1));
    }

    @Test
    void refusesAnEditMadeOnAnOlderRevision() {
        UUID other = hall.pair("Aizoon");
        place(hall.pair("Mec"), 0, table);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> hall.call(() -> placements.place(hall.event, plan, other, hall.slot(1), table, 0L)))
                .satisfies(conflict -> {
                    assertThat(conflict.messageKey()).isEqualTo("timetable.plan.changed");
                    assertThat(conflict.arguments()).containsExactly("Mec A – Mec B");
                });
    }

    @Test
    void undoesEditsOneAfterTheOther() {
        PlacementView placed = place(hall.pair("Mec"), 0, table);
        move(placed, 1, table);
        hall.run(() -> placements.remove(hall.event, plan, placed.meetingId(), null));

        undo();
        assertThat(hall.call(() -> details.occupied(hall.event, plan)))
                .extracting(OccupiedRow::startsAt)
                .containsOnly(Hall.start(1))
                .hasSize(2);
        undo();
        assertThat(hall.call(() -> details.meetings(hall.event, plan)))
                .extracting(PlacedMeetingRow::startsAt)
                .containsExactly(Hall.NINE);
        undo();
        assertThat(hall.call(() -> details.meetings(hall.event, plan))).isEmpty();
        assertThatExceptionOfType(Rejected.class).isThrownBy(this::undo);
    }

    @Test
    void undoesTheLastEditFirst() {
        UUID ford = hall.company("Ford", hall.person("Anna"));
        PlacementView placed = place(hall.accepted(ford, hall.company("Mec", hall.person("Bo"))), 0, table);
        UUID other = hall.accepted(ford, hall.company("Aizoon", hall.person("Cem")));
        hall.run(() -> placements.remove(hall.event, plan, placed.meetingId(), null));
        place(other, 0, table);
        undo();

        undo();

        assertThat(hall.call(() -> details.meetings(hall.event, plan)))
                .extracting(PlacedMeetingRow::targetName)
                .containsExactly("Mec");
    }

    @Test
    void namesTheCellsThatAreFree() {
        UUID small = hall.point("Small", 1);
        UUID ford = hall.company("Ford", hall.person("Anna"));
        place(hall.accepted(ford, hall.company("Mec", hall.person("Bo"))), 0, table);
        place(hall.pair("Dumarey"), 1, small);
        UUID request = hall.accepted(ford, hall.company("Aizoon", hall.person("Cem")));

        assertThat(hall.call(() -> placements.freeCells(hall.event, plan, request)))
                .containsExactly(
                        new FreeCell(hall.slot(1), table, 1),
                        new FreeCell(hall.slot(2), table, 1),
                        new FreeCell(hall.slot(2), small, 1),
                        new FreeCell(hall.slot(3), table, 1),
                        new FreeCell(hall.slot(3), small, 1));
    }

    private PlacementView place(UUID request, int slot, UUID point) {
        return hall.call(() -> placements.place(hall.event, plan, request, hall.slot(slot), point, null));
    }

    private PlacementView move(PlacementView placed, int slot, UUID point) {
        return hall.call(() -> placements.move(hall.event, plan, placed.meetingId(), hall.slot(slot), point, null));
    }

    private void undo() {
        hall.run(() -> placements.undo(hall.event, plan, null));
    }
}
