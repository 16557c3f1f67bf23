package it.incontro.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.identity.AccountService;
import it.incontro.identity.ParticipationLinks;
import it.incontro.identity.Visitor;
import it.incontro.support.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IncontroTest
class AgendaPagesTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    private AgendaScene scene;
    private UUID mec;
    private UUID ford;
    private UUID rival;
    private UUID mario;
    private UUID jane;

    @BeforeEach
    void twoCompaniesAndABuyer() {
        scene = new AgendaScene(context);
        mario = scene.person("Mario", "Bianchi", "mario@mec.example");
        jane = scene.person("Jane", "Doe", "jane@ford.example");
        UUID rita = scene.person("Rita", "Rivale", "rita@rival.example");
        mec = scene.supplier("MEC", mario);
        rival = scene.supplier("Rival Srl", rita);
        ford = scene.buyer("Ford <b>Motor</b>", jane);
        UUID plan = scene.draft();
        scene.place(plan, scene.meeting(mec, ford), 0, mario, jane);
        scene.place(plan, scene.meeting(rival, ford), 1, rita, jane);
        scene.publish(plan, 1, "PROVISIONAL");
    }

    @Test
    void showsWhomWhereAndWhenWithTheZoneNamed() throws Exception {
        String page =
                page(participation(mec, "/agenda"), scene.asOwner()).body().text();

        assertThat(page)
                .contains("Wednesday, April 23, 2025")
                .contains("9:30 – 10:00 AM")
                .contains("Eastern Daylight Time, UTC−4")
                .contains("Ford <b>Motor</b>")
                .contains("Jane Doe, Head")
                .contains("Table 7, Centrepoint Marriott")
                .contains("Version 1")
                .contains("This agenda is provisional");
    }

    @Test
    void neverShowsACompetitorsAgenda() throws Exception {
        assertThat(page(participation(mec, "/agenda"), scene.asOwner()).text()).doesNotContain("Rival");
        assertThat(page(participation(mec, "/agenda/print"), scene.asOwner()).text())
                .doesNotContain("Rival");
        assertThat(calendar(participation(mec, "/agenda.ics"), scene.asOwner())).doesNotContain("Rival");
        mvc.perform(get(participation(rival, "/agenda")).with(holderOf(mec))).andExpect(status().isNotFound());
        mvc.perform(get(participation(rival, "/agenda.ics")).with(holderOf(mec)))
                .andExpect(status().isNotFound());
    }

    @Test
    void showsContactsToWhoSignsInAndNeverToTheHolderOfALink() throws Exception {
        assertThat(page(participation(mec, "/agenda"), scene.asOwner()).text())
                .contains("jane@ford.example")
                .contains("+1 248 555 0100");
        for (String path : new String[] {"/agenda", "/agenda/print"}) {
            assertThat(page(participation(mec, path), holderOf(mec)).html())
                    .contains("Jane Doe")
                    .doesNotContain("jane@ford.example")
                    .doesNotContain("248 555");
        }
        assertThat(calendar(participation(mec, "/agenda.ics"), holderOf(mec)))
                .contains("Jane Doe")
                .doesNotContain("jane@ford.example");
    }

    @Test
    void hidesTheContactsOfACancelledMeeting() throws Exception {
        scene.run(() -> scene.jdbc()
                .sql("update meeting set state = 'CANCELLED' where event_id = ?")
                .param(scene.event.eventId())
                .update());

        Document page = page(participation(mec, "/agenda"), scene.asOwner());

        assertThat(page.text()).contains("Cancelled").doesNotContain("jane@ford.example");
        assertThat(calendar(participation(mec, "/agenda.ics"), scene.asOwner())).contains("STATUS:CANCELLED");
    }

    @Test
    void showsAPersonBothHats() throws Exception {
        UUID plan = scene.draft();
        scene.item(plan, "Piemonte Automotive Ecosystem", 3, mario);
        scene.place(plan, scene.meeting(mec, scene.buyer("Toyota", scene.person("Ken", "Sato", null))), 0, mario);
        scene.publish(plan, 2, "FINAL");

        String page = page("/events/" + scene.event.code() + "/persons/" + mario + "/agenda", scene.asOwner())
                .text();

        assertThat(page)
                .contains("Piemonte Automotive Ecosystem", "Institutional meeting", "Toyota", "Version 2")
                .doesNotContain("provisional");
    }

    @Test
    void ignoresDraftsAndVersionsThatWait() throws Exception {
        UUID draft = scene.draft();
        scene.place(draft, scene.meeting(mec, scene.buyer("Denso", scene.person("Aki", "Ito", null))), 5, mario);
        scene.run(() -> scene.jdbc()
                .sql("update plan set effective_at = now() + interval '5 minutes' where event_id = ? and number = 1")
                .param(scene.event.eventId())
                .update());

        assertThat(page(participation(mec, "/agenda"), scene.asOwner()).text())
                .contains("The agenda has not been published yet")
                .doesNotContain("Denso", "Jane Doe");
    }

    @Test
    void cancelsInTheCalendarWhatANewVersionDrops() throws Exception {
        scene.publish(scene.draft(), 2, "FINAL");

        String file = calendar(participation(mec, "/agenda.ics"), scene.asOwner());

        assertThat(file).contains("STATUS:CANCELLED", "SEQUENCE:2").doesNotContain("STATUS:CONFIRMED");
    }

    @Test
    void writesTheCalendarInTheEventsZone() throws Exception {
        assertThat(calendar(participation(mec, "/agenda.ics"), scene.asOwner()))
                .contains("DTSTART;TZID=America/Detroit:20250423T093000", "STATUS:TENTATIVE", "SEQUENCE:1")
                .contains("SUMMARY:Ford <b>Motor</b>");
    }

    @Test
    void listsAndPrintsEverybodyForTheOrganiser() throws Exception {
        String base = "/events/" + scene.event.code() + "/agendas";

        assertThat(page(base, scene.asOwner()).select("tbody tr")).hasSize(3);
        assertThat(page(base + "?group=BUYER", scene.asOwner()).select("tbody tr"))
                .hasSize(1);
        Document print = page(base + "/print?paper=a4", scene.asOwner());
        assertThat(print.select(".sheet .holder").eachText())
                .containsExactlyInAnyOrder("MEC", "Rival Srl", "Ford <b>Motor</b>");
        assertThat(print.select("link[href^=/css/paper-a4]")).hasSize(1);
        mvc.perform(get(base).with(holderOf(mec))).andExpect(status().isNotFound());
    }

    @Test
    void speaksItalian() throws Exception {
        context.getBean(AccountService.class).prefer(scene.owner, Locale.ITALIAN);

        String page = page(participation(mec, "/agenda"), scene.asOwner()).text();

        assertThat(page).contains("La mia agenda", "mercoledì 23 aprile 2025", "09:30–10:00", "Agenda provvisoria");
    }

    @Test
    void doesNotKnowPersonsOfElsewhere() throws Exception {
        mvc.perform(get("/events/" + scene.event.code() + "/persons/" + Ids.next() + "/agenda")
                        .with(scene.asOwner()))
                .andExpect(status().isNotFound());
    }

    private Document page(String path, RequestPostProcessor visitor) throws Exception {
        return Jsoup.parse(mvc.perform(get(path).with(visitor).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String calendar(String path, RequestPostProcessor visitor) throws Exception {
        return mvc.perform(get(path).with(visitor).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                .replace("\r\n ", "");
    }

    private RequestPostProcessor holderOf(UUID participation) {
        UUID event = scene.event.eventId();
        ParticipationLinks links = context.getBean(ParticipationLinks.class);
        String token =
                scene.call(() -> links.mint(event, participation, Instant.now().plus(Duration.ofDays(1))));
        return AgendaScene.as(new Visitor.LinkHolder(
                links.find(token).orElseThrow().linkId(), scene.event.organiserId(), event, participation));
    }

    private String participation(UUID id, String path) {
        return "/events/" + scene.event.code() + "/participations/" + id + path;
    }
}
