package it.incontro.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.Visitors;
import it.incontro.identity.PersonService;
import it.incontro.identity.Visitor;
import it.incontro.participation.InterpreterService;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Vera interprets between MEC and Ford, and has nothing to do with the rival's meeting. */
@IncontroTest
class InterpretersAgendaTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    private AgendaScene scene;
    private UUID mec;
    private UUID ford;
    private UUID rival;
    private UUID mario;
    /** Hers alone: an address that was named before would be asked first. */
    private final String address = "vera-" + UUID.randomUUID() + "@interpreti.example";

    private UUID vera;
    private UUID meeting;

    @BeforeEach
    void aMeetingWithAnInterpreter() {
        scene = new AgendaScene(context);
        mario = scene.person("Mario", "Bianchi", "mario@mec.example");
        UUID jane = scene.person("Jane", "Doe", "jane@ford.example");
        UUID rita = scene.person("Rita", "Rivale", "rita@rival.example");
        mec = scene.supplier("MEC", mario);
        rival = scene.supplier("Rival Srl", rita);
        ford = scene.buyer("Ford", jane);
        vera = scene.person("Vera", "Lisina", address);
        meeting = scene.meeting(mec, ford);
        interprets();
        UUID plan = scene.draft();
        scene.place(plan, meeting, 0, mario, jane, vera);
        scene.place(plan, scene.meeting(rival, ford), 1, rita, jane);
        scene.publish(plan, 1, "FINAL");
    }

    private void interprets() {
        scene.run(() -> scene.jdbc()
                .sql("insert into interpreter (id, version, organiser_id, event_id, person_id, languages, created_at)"
                        + " values (gen_random_uuid(), 0, ?, ?, ?, array['it', 'ru'], now())")
                .params(scene.event.organiserId(), scene.event.eventId(), vera)
                .update());
    }

    @Test
    void seesBothSidesAndWhereInTheirOwnAgenda() throws Exception {
        Document document = page(own("/agenda"), scene.asOwner());
        assertThat(document.select("h1").text()).isEqualTo("Vera Lisina");
        String page = document.body().text();

        assertThat(page)
                .contains("MEC – Ford", "9:30 – 10:00 AM", "Table 7")
                .containsSubsequence("Mario Bianchi", "MEC", "Jane Doe", "Ford")
                .doesNotContain("Rival", "jane@ford.example", "Interpreting:");
    }

    @Test
    void hasItOnPaperAndInTheCalendarUnderTheMeetingsOwnId() throws Exception {
        assertThat(page(own("/agenda/print"), scene.asOwner()).select(".sheet").text())
                .contains("Vera Lisina", "MEC – Ford", "Mario Bianchi");
        assertThat(calendar(own("/agenda.ics")))
                .contains("SUMMARY:MEC – Ford", "UID:" + meeting + "@incontro.example", "Jane Doe");
    }

    @Test
    void isNamedToThoseWhoMeet() throws Exception {
        for (UUID side : List.of(mec, ford)) {
            assertThat(page(participation(side, "/agenda"), scene.asOwner()).text())
                    .contains("Interpreting: Vera Lisina")
                    .doesNotContain(address);
            assertThat(page(participation(side, "/agenda/print"), scene.asOwner())
                            .text())
                    .contains("Interpreting: Vera Lisina");
        }
        assertThat(page(participation(rival, "/agenda"), scene.asOwner()).text())
                .doesNotContain("Vera");
        assertThat(calendar(participation(mec, "/agenda.ics"))).contains("Interpreting: Vera Lisina");
    }

    @Test
    void isNamedInWhatWasPublishedAlsoWhenRemovedFromTheEvent() throws Exception {
        removed();

        assertThat(page(participation(mec, "/agenda"), scene.asOwner()).text()).contains("Interpreting: Vera Lisina");
        assertThat(calendar(participation(ford, "/agenda.ics"))).contains("Interpreting: Vera Lisina");
        isListedAmongTheAgendas();
        readsThatAgendaWhenSignedInAndNobodyElses();
    }

    @Test
    void goesOnInterpretingWhatWasPublishedAlsoWhenSheJoinsASide() throws Exception {
        scene.attendee(mec, vera, false);

        assertThat(page(participation(ford, "/agenda"), scene.asOwner()).text()).contains("Interpreting: Vera Lisina");
        assertThat(page(own("/agenda"), scene.asOwner()).text()).containsOnlyOnce("Table 7");
    }

    private void removed() {
        InterpreterService interpreters = context.getBean(InterpreterService.class);
        scene.run(() -> interpreters
                .of(scene.event.eventId())
                .forEach(each -> interpreters.remove(scene.event.eventId(), each.id())));
    }

    @Test
    void isListedAmongTheAgendas() throws Exception {
        Document page = page("/events/" + scene.event.code() + "/agendas?group=INTERPRETER", scene.asOwner());

        assertThat(page.select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("Vera Lisina", "1");
        assertThat(page("/events/" + scene.event.code() + "/agendas/print?group=INTERPRETER", scene.asOwner())
                        .select(".sheet h2")
                        .eachText())
                .containsExactly("Vera Lisina");
    }

    @Test
    void readsThatAgendaWhenSignedInAndNobodyElses() throws Exception {
        Visitor herself = scene.call(() -> {
            PersonService persons = context.getBean(PersonService.class);
            persons.giveAccount(vera);
            return Visitors.account(Objects.requireNonNull(persons.find(vera).accountId()), address);
        });

        assertThat(page(own("/agenda"), AgendaScene.as(herself)).text())
                .contains("My agenda", "MEC – Ford")
                .doesNotContain("jane@ford.example");
        assertThat(page("/home", AgendaScene.as(herself)).select("a[href=" + own("/agenda") + "]"))
                .hasSize(1);
        mvc.perform(get("/events/" + scene.event.code() + "/persons/" + mario + "/agenda")
                        .with(AgendaScene.as(herself)))
                .andExpect(status().isNotFound());
        mvc.perform(get(participation(mec, "/agenda")).with(AgendaScene.as(herself)))
                .andExpect(status().isNotFound());
    }

    @Test
    void hearsWhatANewVersionChanges() {
        UUID plan = scene.draft();
        scene.place(plan, meeting, 3, mario, vera);
        scene.publish(plan, 2, "FINAL");

        VersionNews news = scene.call(() -> context.getBean(AgendaHistory.class)
                .newsFor(scene.event.eventId(), plan, vera, AgendaReader.participant(Locale.ENGLISH))
                .orElseThrow());

        assertThat(news.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after())
                        .extracting(AgendaEntry::title)
                        .isEqualTo("MEC – Ford"));
    }

    private String own(String path) {
        return "/events/" + scene.event.code() + "/persons/" + vera + path;
    }

    private String participation(UUID id, String path) {
        return "/events/" + scene.event.code() + "/participations/" + id + path;
    }

    private Document page(String path, RequestPostProcessor visitor) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(visitor).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String calendar(String path) throws Exception {
        return mvc.perform(get(path).with(scene.asOwner()).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }
}
