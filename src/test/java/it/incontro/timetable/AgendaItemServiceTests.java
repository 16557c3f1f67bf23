package it.incontro.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import it.incontro.support.Text;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IncontroTest
class AgendaItemServiceTests {

    @Autowired
    private AgendaItemService items;

    @Autowired
    private PlacementService placements;

    @Autowired
    private PlanService plans;

    @Autowired
    private PlanDetails details;

    @Autowired
    private TestDatabase database;

    private Hall hall;
    private UUID anna;
    private UUID ford;

    @BeforeEach
    void openAHall() {
        hall = new Hall(database, 4);
        anna = hall.person("Anna");
        ford = hall.company("Ford", anna);
    }

    @Test
    void standsInAWorkingDraftThatIsMadeIfNeedBeInTheEventsZone() {
        UUID item = create(0, 1, true, anna);

        assertThat(hall.call(() -> details.items(hall.event, working())))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.itemId()).isEqualTo(item);
                    assertThat(row.startsAt()).isEqualTo(Hall.NINE);
                    assertThat(row.persons()).isEqualTo(1);
                });
        assertThat(hall.call(() -> details.occupied(hall.event, working()))).hasSize(1);
    }

    @Test
    void standsInEveryOpenDraftAndInEachNewOne() {
        UUID first = hall.call(() -> plans.newDraft(hall.event, "A", null));
        UUID second = hall.call(() -> plans.newDraft(hall.event, "B", null));
        create(0, 1, true, anna);
        UUID third = hall.call(() -> plans.newDraft(hall.event, "C", first));

        assertThat(Stream.of(first, second, third)
                        .map(plan ->
                                hall.call(() -> details.items(hall.event, plan).size())))
                .containsExactly(1, 1, 1);
        assertThat(hall.call(() -> plans.find(hall.event, first)).revision()).isEqualTo(1);
    }

    @Test
    void takesNobodysTimeWhenItIsOpen() {
        create(0, 1, false, anna);

        assertThat(hall.call(() -> details.occupied(hall.event, working()))).isEmpty();
        create(0, 1, true, anna);
    }

    @Test
    void findsWhoWouldBeInTwoPlacesWhateverHatTheyWear() {
        UUID delegation = UUID.randomUUID();
        hall.sql(
                "insert into delegation (id, version, organiser_id, event_id, name_en, name_it, created_at) values (?,"
                        + " 0, ?, ?, 'D', 'D', now())",
                delegation,
                hall.organiser,
                hall.event);
        hall.sql("""
            insert into delegation_member (id, version, organiser_id, event_id, delegation_id, person_id, institution, head,
                position, created_at) values (?, 0, ?, ?, ?, ?, 'Regione', true, 1, now())
            """, UUID.randomUUID(), hall.organiser, hall.event, delegation, anna);
        create(
                0,
                2,
                true,
                hall.call(() -> items.membersOf(hall.event, delegation)).getFirst());

        assertThatExceptionOfType(ItemClashes.class)
                .isThrownBy(() -> create(
                        1,
                        3,
                        true,
                        hall.call(() -> items.attendeesOf(hall.event, ford)).getFirst()))
                .satisfies(refused -> {
                    assertThat(refused.canBeResolved()).isFalse();
                    assertThat(refused.clashes())
                            .extracting(ItemClash::personName, ItemClash::withEn, ItemClash::movable)
                            .containsExactly(tuple("Anna Rossi", "Visit", false));
                });
    }

    @Test
    void takesMovableMeetingsOutOnlyWhenToldTo() {
        UUID table = hall.point("Table", 2);
        UUID plan = hall.call(() -> plans.newDraft(hall.event, "A", null));
        UUID request = hall.accepted(ford, hall.company("Mec", hall.person("Bo")));
        hall.run(() -> placements.place(hall.event, plan, request, hall.slot(0), table, null));
        SaveAgendaItem visit = visit(0, 1, true, anna);

        assertThatExceptionOfType(ItemClashes.class)
                .isThrownBy(() -> hall.call(() -> items.create(hall.event, visit, false)))
                .satisfies(refused -> assertThat(refused.canBeResolved()).isTrue());
        assertThat(hall.call(() -> items.clashes(hall.event, null, visit)))
                .extracting(ItemClash::withEn)
                .containsExactly("Ford – Mec");
        hall.run(() -> items.create(hall.event, visit, true));

        assertThat(hall.call(() -> details.meetings(hall.event, plan))).isEmpty();
    }

    @Test
    void neverTakesAFixedMeetingOut() {
        UUID table = hall.point("Table", 2);
        UUID plan = hall.call(() -> plans.newDraft(hall.event, "A", null));
        UUID request = hall.accepted(ford, hall.company("Mec", hall.person("Bo")));
        PlacementView placed = hall.call(() -> placements.place(hall.event, plan, request, hall.slot(0), table, null));
        hall.run(() -> placements.fix(hall.event, plan, placed.meetingId(), null));

        assertThatExceptionOfType(ItemClashes.class)
                .isThrownBy(() -> hall.call(() -> items.create(hall.event, visit(0, 1, true, anna), true)));
        assertThat(hall.call(() -> details.meetings(hall.event, plan))).hasSize(1);
    }

    @Test
    void blocksMeetingsByHand() {
        UUID table = hall.point("Table", 2);
        create(0, 1, true, anna);
        UUID request = hall.accepted(ford, hall.company("Mec", hall.person("Bo")));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() ->
                        hall.call(() -> placements.place(hall.event, working(), request, hall.slot(0), table, null)));
    }

    @Test
    void changesInDraftsAndStaysInPublishedVersions() {
        UUID item = create(0, 1, true, anna);
        UUID version = hall.call(() -> plans.publish(hall.event, working(), PlanKind.FINAL, 1, true))
                .id();

        hall.run(() -> items.edit(hall.event, item, visit(2, 3, true, anna), false));

        assertThat(hall.call(() -> details.items(hall.event, working())))
                .extracting(PlacedItemRow::startsAt)
                .containsExactly(Hall.start(2));
        assertThat(hall.call(() -> details.items(hall.event, version)))
                .extracting(PlacedItemRow::startsAt)
                .containsExactly(Hall.NINE);
        hall.run(() -> items.cancel(hall.event, item));
        assertThat(hall.call(() -> details.items(hall.event, working()))).isEmpty();
        assertThat(hall.call(() -> items.items(hall.event))).isEmpty();
        assertThat(hall.call(() -> details.items(hall.event, version))).hasSize(1);
    }

    @Test
    void refusesAnEndBeforeTheStartAndPersonsOfElsewhere() {
        assertThatExceptionOfType(Rejected.class).isThrownBy(() -> create(2, 1, true, anna));
        UUID stranger = hall.person("Stranger");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> create(0, 1, true, stranger));
    }

    @Test
    void findsPersonsByPartOfANameOrCompany() {
        UUID item = create(0, 1, true, anna);
        UUID bo = hall.person("Bo");
        hall.company("Mec", bo);

        assertThat(hall.call(() -> items.candidates(hall.event, item, "me")))
                .singleElement()
                .satisfies(row -> assertThat(row.personId()).isEqualTo(bo));
        assertThat(hall.call(() -> items.candidates(hall.event, item, "ann"))).isEmpty();
    }

    private UUID working() {
        return hall.call(() -> plans.working(hall.event)).orElseThrow().id();
    }

    private UUID create(int from, int to, boolean blocking, UUID person) {
        return hall.call(() -> items.create(hall.event, visit(from, to, blocking, person), false));
    }

    private static SaveAgendaItem visit(int from, int to, boolean blocking, UUID person) {
        LocalDateTime nine = LocalDateTime.parse("2026-03-24T09:00");
        return new SaveAgendaItem(
                ItemKind.SITE_VISIT,
                new Text("Visit", "Visita"),
                null,
                null,
                nine.plusMinutes(30L * from),
                nine.plusMinutes(30L * to),
                null,
                "Mirafiori",
                blocking,
                null,
                List.of(new ItemPerson(person, false)));
    }
}
