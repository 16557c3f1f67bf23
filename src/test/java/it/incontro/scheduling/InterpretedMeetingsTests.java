package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.identity.PersonDetails;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.InterpreterService;
import it.incontro.participation.InterpreterView;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.ShiftService;
import it.incontro.support.Conflict;
import it.incontro.support.Rejected;
import it.incontro.timetable.PlanChanges;
import it.incontro.timetable.PlanService;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Two Russian buyers, two companies that speak no Russian, three slots and two tables. */
@IncontroTest
class InterpretedMeetingsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 24);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private MockMvc http;

    private SchedulingScene scene;
    private UUID kamaz;
    private UUID tractors;
    private UUID mec;
    private UUID kamazMec;
    private UUID tractorsDumarey;

    @BeforeEach
    void buyersWhoNeedRussian() {
        scene = new SchedulingScene(context, 2);
        kamaz = scene.buyer("Kamaz");
        tractors = scene.buyer("Tractor Plants");
        mec = scene.company("Mec");
        kamazMec = scene.agreed(mec, kamaz);
        tractorsDumarey = scene.agreed(scene.company("Dumarey"), tractors);
        for (UUID buyer : List.of(kamaz, tractors)) {
            scene.run(() -> scene.bean(ParticipationService.class).interpretInto(scene.event.eventId(), buyer, "ru"));
        }
    }

    @Test
    void aRunSeatsAnInterpreterInEachOfThem() throws Exception {
        UUID vera = interpreter("Vera");

        RunView run = scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(run.placed()).isEqualTo(2);
        assertThat(scene.seated(kamazMec)).hasSize(3).contains(vera);
        assertThat(scene.seated(tractorsDumarey)).hasSize(3).contains(vera);
        assertThat(meetingsOf("Vera")).isEqualTo(2);
        assertThat(page("/board/meeting-requests/" + kamazMec).text()).containsPattern("At the table: .*Vera");
    }

    @Test
    void withOneInterpreterMeetingsRunOneAfterTheOther() {
        interpreter("Vera");
        put(kamazMec, 0, 0);

        assertThatThrownBy(() -> put(tractorsDumarey, 0, 1)).isInstanceOfSatisfying(Conflict.class, conflict -> {
            assertThat(conflict.messageKey()).isEqualTo("timetable.place.no-interpreter-free");
            assertThat(conflict.arguments().getLast().toString()).contains("09:30", "10:00");
        });
        put(tractorsDumarey, 1, 1);
    }

    @Test
    void theSecondInterpreterTakesTheMeetingAtTheSameTime() {
        UUID vera = interpreter("Vera");
        UUID pavel = interpreter("Pavel");

        put(kamazMec, 0, 0);
        put(tractorsDumarey, 0, 1);

        assertThat(List.of(scene.seated(kamazMec), scene.seated(tractorsDumarey)))
                .anySatisfy(seated -> assertThat(seated).contains(vera).doesNotContain(pavel))
                .anySatisfy(seated -> assertThat(seated).contains(pavel).doesNotContain(vera));
    }

    @Test
    void withoutAnyoneWhoInterpretsTheyAreLeftOutWithTheReason() throws Exception {
        RunView run = scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(run.placed()).isZero();
        assertThat(page("/solver-runs/" + run.id()).text()).contains("2 accepted requests have no place in it.");
        assertThat(page("/board").text()).contains("nobody at this event interprets Russian");
        assertThat(page("/board/meeting-requests/" + kamazMec).select("input[name=cell]"))
                .isEmpty();
        assertThatThrownBy(() -> put(kamazMec, 0, 0))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.messageKey()).isEqualTo("timetable.place.nobody-interprets"));
    }

    @Test
    void theReasonIsGivenInItalianToo() throws Exception {
        scene.read(Locale.ITALIAN);

        assertThat(page("/board").text()).contains("a questo evento nessuno interpreta questa lingua: russo");
    }

    @Test
    void meetOnlyDuringTheShiftsOfTheInterpreter() throws Exception {
        interpreter("Vera", DAY.atTime(9, 30), DAY.atTime(10, 0));

        scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(List.of(kamazMec, tractorsDumarey))
                .filteredOn(request -> !scene.seated(request).isEmpty())
                .hasSize(1);
        assertThat(page("/board").text()).contains("nobody who interprets is: Vera");
        UUID open = scene.seated(kamazMec).isEmpty() ? kamazMec : tractorsDumarey;
        assertThatThrownBy(() -> put(open, 0, 0)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> put(open, 1, 1)).isInstanceOf(Conflict.class);
    }

    @Test
    void shiftsThatFollowEachOtherAreOne() {
        UUID vera = interpreter("Vera", DAY.atTime(9, 0), DAY.atTime(9, 15));
        UUID id = scene.call(() -> scene.bean(InterpreterService.class).of(scene.event.eventId()))
                .getFirst()
                .id();
        scene.run(() ->
                scene.bean(ShiftService.class).add(scene.event.eventId(), id, DAY.atTime(9, 15), DAY.atTime(9, 30)));

        put(kamazMec, 0, 0);

        assertThat(scene.seated(kamazMec)).contains(vera);
        assertThatThrownBy(() -> put(tractorsDumarey, 1, 0)).isInstanceOf(Conflict.class);
    }

    @Test
    void nobodyInterpretsWhereTheOtherSideSpeaksTheLanguage() {
        UUID vera = interpreter("Vera");
        speaksRussian(mec);

        scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(scene.seated(kamazMec)).doesNotContain(vera);
        assertThat(scene.seated(tractorsDumarey)).contains(vera);
    }

    @Test
    void aFixedMeetingKeepsItsInterpreter() {
        UUID vera = interpreter("Vera");
        put(kamazMec, 1, 0);
        scene.run(() -> scene.bean(BoardEdits.class).fix(scene.event.eventId(), kamazMec, null));
        interpreter("Anna");

        scene.build(jobs, Preset.MOST_MEETINGS);

        assertThat(scene.seated(kamazMec)).contains(vera).hasSize(3);
    }

    @Test
    void aMeetingThatWasPlacedBeforeGetsAnInterpreterWhenItMoves() {
        scene.run(() -> scene.bean(ParticipationService.class).interpretInto(scene.event.eventId(), kamaz, null));
        put(kamazMec, 0, 0);
        assertThat(scene.seated(kamazMec)).hasSize(2);
        UUID vera = interpreter("Vera");
        scene.run(() -> scene.bean(ParticipationService.class).interpretInto(scene.event.eventId(), kamaz, "ru"));

        put(kamazMec, 1, 0);

        assertThat(scene.seated(kamazMec)).contains(vera).hasSize(3);
    }

    @Test
    void theBoardKnowsWhenTheInterpreterIsTaken() throws Exception {
        interpreter("Vera");
        put(kamazMec, 0, 0);

        assertThat(page("/board/meeting-requests/" + tractorsDumarey).select("input[name=cell]"))
                .hasSize(4);
    }

    @Test
    void whoIsToBeRemovedIsShownWithTheMeetingsThatWouldLackThem() throws Exception {
        interpreter("Vera");
        put(kamazMec, 0, 0);

        assertThat(page("/interpreters").text()).contains("Vera Voice interprets in one meeting of the working draft.");
    }

    @Test
    void beforePublishingItIsSaidWhereNobodyInterprets() throws Exception {
        scene.run(() -> scene.bean(ParticipationService.class).interpretInto(scene.event.eventId(), kamaz, null));
        put(kamazMec, 0, 0);
        interpreter("Vera");
        put(tractorsDumarey, 0, 1);
        scene.run(() -> scene.bean(ParticipationService.class).interpretInto(scene.event.eventId(), kamaz, "ru"));
        UUID plan = scene.call(() -> scene.bean(PlanService.class).workingOrNew(scene.event.eventId()))
                .id();

        assertThat(page("/plans/" + plan + "/publish")
                        .select(".notice-warning li")
                        .eachText())
                .singleElement()
                .asString()
                .startsWith("Mec – Kamaz · Purchasing: ")
                .endsWith("09:00, nobody interprets (Russian).");
    }

    @Test
    void theInterpreterHearsOfTheMeetingsWhenTheyArePublished() {
        UUID vera = interpreter("Vera");
        put(kamazMec, 0, 0);
        UUID plan = scene.call(() -> scene.bean(PlanService.class).workingOrNew(scene.event.eventId()))
                .id();

        assertThat(scene.call(() -> scene.bean(PlanChanges.class).persons(scene.event.eventId(), null, plan)))
                .anySatisfy(change -> {
                    assertThat(change.personId()).isEqualTo(vera);
                    assertThat(change.added()).isEqualTo(1);
                });
    }

    private UUID interpreter(String given) {
        return scene.call(() -> {
            UUID id = scene.bean(InterpreterService.class)
                    .add(
                            scene.event.eventId(),
                            new PersonDetails(null, given, "Voice", null, null, Locale.ITALIAN),
                            List.of("it", "ru"));
            return scene.bean(InterpreterService.class)
                    .find(scene.event.eventId(), id)
                    .personId();
        });
    }

    private UUID interpreter(String given, LocalDateTime from, LocalDateTime to) {
        UUID person = interpreter(given);
        scene.run(() -> scene.bean(InterpreterService.class).of(scene.event.eventId()).stream()
                .filter(each -> each.personId().equals(person))
                .map(InterpreterView::id)
                .forEach(id -> scene.bean(ShiftService.class).add(scene.event.eventId(), id, from, to)));
        return person;
    }

    private int meetingsOf(String given) {
        return scene.call(() -> scene.bean(InterpreterService.class).of(scene.event.eventId())).stream()
                .filter(each -> each.name().startsWith(given))
                .mapToInt(InterpreterView::meetings)
                .sum();
    }

    private void speaksRussian(UUID participation) {
        scene.run(() -> {
            AttendeeService attendees = scene.bean(AttendeeService.class);
            UUID attendee = attendees
                    .of(scene.event.eventId(), participation)
                    .getFirst()
                    .id();
            attendees.edit(
                    scene.event.eventId(),
                    participation,
                    attendee,
                    new AttendeeDetails(
                            new PersonDetails(null, "Carla", "Mec", null, null, Locale.ENGLISH),
                            "Sales",
                            List.of("en", "ru")));
        });
    }

    private void put(UUID request, int slot, int table) {
        scene.run(() -> scene.bean(BoardEdits.class)
                .put(
                        scene.event.eventId(),
                        request,
                        scene.slots().get(slot).id(),
                        scene.tables().get(table),
                        null));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(http.perform(get(scene.url(path)).with(scene.asOwner()))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
