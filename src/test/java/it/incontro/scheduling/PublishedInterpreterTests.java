package it.incontro.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.identity.PersonDetails;
import it.incontro.participation.InterpreterService;
import it.incontro.participation.ParticipationService;
import it.incontro.timetable.PersonChange;
import it.incontro.timetable.PlanChanges;
import it.incontro.timetable.PlanKind;
import it.incontro.timetable.PlanService;
import it.incontro.timetable.PlanView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** Vera interprets between Mec and Kamaz, and leaves the event after the agenda was published. */
@IncontroTest
class PublishedInterpreterTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueJobs jobs;

    @Autowired
    private MockMvc http;

    private SchedulingScene scene;
    private UUID mec;
    private UUID kamazMec;
    private UUID vera;

    @BeforeEach
    void aMeetingThatNeedsRussian() {
        scene = new SchedulingScene(context, 1);
        UUID kamaz = scene.buyer("Kamaz");
        mec = scene.company("Mec");
        kamazMec = scene.agreed(mec, kamaz);
        scene.run(() -> scene.bean(ParticipationService.class).interpretInto(scene.event.eventId(), kamaz, "ru"));
        PersonDetails person = new PersonDetails(null, "Vera", "Voice", null, null, Locale.ITALIAN);
        vera = scene.call(() -> {
            InterpreterService interpreters = scene.bean(InterpreterService.class);
            UUID id = interpreters.add(scene.event.eventId(), person, List.of("it", "ru"));
            return interpreters.find(scene.event.eventId(), id).personId();
        });
    }

    @Test
    void whatIsPublishedNamesTheInterpreterUntilTheNextVersion() throws Exception {
        scene.build(jobs, Preset.MOST_MEETINGS);
        UUID first = publish();
        veraLeaves();

        assertNamed();
        UUID draft = working().id();
        assertThat(losing(first, draft)).containsExactly(vera);
        assertThat(losing(first, publish())).containsExactly(vera);
        assertThat(text("/participations/" + mec + "/agenda")).contains("Kamaz").doesNotContain("Vera");
        assertThat(text("/persons/" + vera + "/agenda")).doesNotContain("Kamaz");
    }

    @Test
    void whatIsPlacedByHandAndPublishedNamesTheInterpreterToo() throws Exception {
        scene.run(() -> scene.bean(BoardEdits.class)
                .put(scene.event.eventId(), kamazMec, scene.slots().getFirst().id(), scene.table(), null));
        publish();
        veraLeaves();

        assertNamed();
    }

    private void assertNamed() throws Exception {
        assertThat(text("/participations/" + mec + "/agenda")).contains("Interpreting: Vera Voice");
        assertThat(body("/participations/" + mec + "/agenda.ics")).contains("Interpreting: Vera Voice");
        assertThat(text("/persons/" + vera + "/agenda")).contains("Mec", "Kamaz");
    }

    private void veraLeaves() {
        scene.run(() -> {
            InterpreterService interpreters = scene.bean(InterpreterService.class);
            interpreters
                    .of(scene.event.eventId())
                    .forEach(each -> interpreters.remove(scene.event.eventId(), each.id()));
        });
    }

    private PlanView working() {
        return scene.call(() -> scene.bean(PlanService.class).workingOrNew(scene.event.eventId()));
    }

    private UUID publish() {
        PlanView draft = working();
        return scene.call(() -> scene.bean(PlanService.class)
                .publish(scene.event.eventId(), draft.id(), PlanKind.FINAL, draft.revision(), true)
                .id());
    }

    private List<UUID> losing(UUID older, UUID newer) {
        return scene.call(() -> scene.bean(PlanChanges.class).persons(scene.event.eventId(), older, newer)).stream()
                .filter(change -> change.removed() == 1)
                .map(PersonChange::personId)
                .toList();
    }

    private String text(String path) throws Exception {
        return Jsoup.parse(body(path)).text();
    }

    private String body(String path) throws Exception {
        return http.perform(get(scene.url(path)).with(scene.asOwner()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }
}
