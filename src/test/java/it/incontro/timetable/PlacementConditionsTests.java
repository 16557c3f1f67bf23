package it.incontro.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.support.Rejected;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is laid down for a meeting holds when it is placed by hand, too. */
@IncontroTest
class PlacementConditionsTests {

    @Autowired
    private TestDatabase database;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlacementService placements;

    private Hall hall;
    private UUID table;
    private UUID plan;
    private UUID ford;
    private UUID anna;
    private UUID wendy;
    private UUID first;
    private UUID second;

    @BeforeEach
    void twoMeetingsOfOneCompany() {
        hall = new Hall(database, 4);
        table = hall.point("Table", 2);
        plan = hall.call(() -> plans.newDraft(hall.event, "Draft", null));
        anna = hall.person("Anna");
        wendy = hall.person("Wendy");
        ford = hall.company("Ford", anna, wendy);
        first = hall.accepted(ford, hall.company("Mec", hall.person("Bo")));
        second = hall.accepted(ford, hall.company("Aizoon", hall.person("Cem")));
    }

    @Test
    void aMeetingIsNotPlacedBeforeOneThatComesFirst() {
        order(first, second);
        place(first, 1);

        refuses(() -> place(second, 0), "timetable.place.too-early");
        assertThat(freeSlots(second)).containsExactlyInAnyOrder(hall.slot(2), hall.slot(3));
        assertThat(place(second, 2).startsAt()).isEqualTo(Hall.start(2));
    }

    @Test
    void norIsOneMovedBehindWhatComesAfterIt() {
        order(first, second);
        UUID meeting = place(first, 0).meetingId();
        place(second, 2);

        refuses(
                () -> hall.call(() -> placements.move(hall.event, plan, meeting, hall.slot(3), table, null)),
                "timetable.place.too-late");
        assertThat(hall.call(() -> placements.move(hall.event, plan, meeting, hall.slot(1), table, null))
                        .startsAt())
                .isEqualTo(Hall.start(1));
    }

    @Test
    void anOrderHoldsOnlyAsLongAsBothAreWanted() {
        order(first, second);
        place(first, 1);
        hall.sql("update meeting_request set state = 'PENDING', answered_at = null where id = ?", first);

        assertThat(place(second, 0).startsAt()).isEqualTo(Hall.start(0));
    }

    @Test
    void theChosenAgendaSitsAndStaysWhenMoved() {
        secondAgenda(wendy);
        choose(first, 2);
        UUID meeting = place(first, 0).meetingId();
        assertThat(seated(meeting)).contains(wendy).doesNotContain(anna);

        choose(first, 1);
        hall.call(() -> placements.move(hall.event, plan, meeting, hall.slot(1), table, null));

        assertThat(seated(meeting)).contains(anna).doesNotContain(wendy);
    }

    @Test
    void anAgendaInWhichNobodySitsIsNotWaitedFor() {
        choose(first, 3);

        assertThat(seated(place(first, 0).meetingId())).contains(anna, wendy);
    }

    @Test
    void anAgreedSlotGoesBeforeTheSessions() {
        UUID day = hall.one(UUID.class, "select day_id from meeting_session where event_id = ?", hall.event);
        UUID evening = UUID.randomUUID();
        hall.sql("""
            insert into meeting_session (id, version, organiser_id, event_id, day_id, starts_at, ends_at, slot_minutes,
                changeover_minutes, created_at) values (?, 0, ?, ?, ?, ?, ?, 30, 0, now())
            """, evening, hall.organiser, hall.event, day, Hall.start(10), Hall.start(11));
        hall.sql("insert into meeting_request_session values (?, ?, ?, ?)", hall.organiser, hall.event, first, evening);
        refuses(() -> place(first, 0), "timetable.place.other-session");
        assertThat(freeSlots(first)).isEmpty();

        hall.sql("update meeting_request set agreed_slot_id = ? where id = ?", hall.slot(0), first);

        assertThat(place(first, 0).startsAt()).isEqualTo(Hall.NINE);
    }

    private void order(UUID earlier, UUID later) {
        hall.sql(
                "insert into meeting_request_precedence values (?, ?, ?, ?)",
                hall.organiser,
                hall.event,
                later,
                earlier);
    }

    private void choose(UUID request, int agenda) {
        hall.sql("""
            insert into meeting_request_agenda values (?, ?, ?, ?, ?)
            on conflict (request_id, participation_id) do update set number = excluded.number
            """, hall.organiser, hall.event, request, ford, agenda);
    }

    private void secondAgenda(UUID person) {
        UUID team = UUID.randomUUID();
        hall.sql(
                "insert into team (id, version, organiser_id, event_id, participation_id, number, created_at)"
                        + " values (?, 0, ?, ?, ?, 2, now())",
                team,
                hall.organiser,
                hall.event,
                ford);
        hall.sql("update attendee set team_id = ? where participation_id = ? and person_id = ?", team, ford, person);
    }

    private Set<UUID> freeSlots(UUID request) {
        List<FreeCell> cells = hall.call(() -> placements.freeCells(hall.event, plan, request));
        return Set.copyOf(cells.stream().map(FreeCell::slotId).toList());
    }

    private Set<UUID> seated(UUID meeting) {
        String persons = hall.one(String.class, """
            select string_agg(pp.person_id::text, ',') from placement_person pp
            join placement p on p.id = pp.placement_id where p.meeting_id = ?
            """, meeting);
        return Stream.of(persons.split(",", -1)).map(UUID::fromString).collect(Collectors.toSet());
    }

    private PlacementView place(UUID request, int slot) {
        return hall.call(() -> placements.place(hall.event, plan, request, hall.slot(slot), table, null));
    }

    private static void refuses(ThrowingCallable edit, String key) {
        assertThatThrownBy(edit)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
