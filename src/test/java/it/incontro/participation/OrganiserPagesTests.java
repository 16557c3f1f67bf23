package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.identity.OrganiserService;
import it.incontro.support.Text;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@IncontroTest
class OrganiserPagesTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Scene scene;

    @BeforeEach
    void setUp() {
        scene = new Scene(context);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void everyPageIsShownInBothLanguages(String language) throws Exception {
        scene.accounts().prefer(scene.owner, Locale.of(language));
        UUID company = scene.applied("Alfa Inc", "ada@alfa.example");
        UUID buyer = scene.buyer("Ford", "Purchasing", "eva@ford.example");
        UUID delegation = scene.call(() -> scene.bean(DelegationService.class)
                .create(scene.event.eventId(), new Text("Piedmont System", "Sistema Piemonte")));
        String organiser = scene.call(() -> scene.bean(OrganiserService.class)
                        .find(scene.event.organiserId())
                        .orElseThrow())
                .code();
        String attendee = scene.read("select id from attendee where participation_id = ?", company)
                .getFirst();
        String companyId = scene.read("select company_id from participation where id = ?", company)
                .getFirst();
        for (String path : new String[] {
            scene.url("/participations"),
            scene.url("/participations/" + company + "/record"),
            scene.url("/participations/" + buyer + "/record"),
            scene.url("/participations/" + company),
            scene.url("/participations/" + company + "/profile"),
            scene.url("/participations/" + buyer + "/profile"),
            scene.url("/participations/" + company + "/attendees"),
            scene.url("/participations/" + company + "/attendees/new"),
            scene.url("/participations/" + company + "/attendees/" + attendee),
            scene.url("/participations/" + company + "/availability"),
            scene.url("/buyers/new"),
            scene.url("/buyers/invite"),
            scene.url("/delegations"),
            scene.url("/delegations/" + delegation),
            scene.url("/delegations/" + delegation + "/edit"),
            scene.url("/applications/received"),
            "/organisers/" + organiser + "/companies",
            "/organisers/" + organiser + "/companies/" + companyId
        }) {
            String page = mvc.perform(get(path).with(scene.asOwner()).locale(Locale.of(language)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).as(path).contains("<h1").doesNotContain("??");
        }
    }

    @Test
    void aListWithRowsDoesNotCallItselfEmpty() throws Exception {
        scene.applied("Alfa Inc", "ada@alfa.example");

        mvc.perform(get(scene.url("/participations")).with(scene.asOwner()))
                .andExpect(content().string(allOf(containsString("Alfa Inc"), not(containsString("empty-state")))));
    }

    @Test
    void severalAreAdmittedWithOneForm() throws Exception {
        UUID first = scene.applied("Alfa Inc", "ada@alfa.example");
        UUID second = scene.applied("Beta Inc", "ada@beta.example");

        mvc.perform(post(scene.url("/participations/decide"))
                        .with(csrf())
                        .with(scene.asOwner())
                        .param("chosen", first.toString(), second.toString())
                        .param("state", "ADMITTED")
                        .param("query", "?state=APPLIED"))
                .andExpect(redirectedUrl(scene.url("/participations?state=APPLIED")));

        assertThat(scene.read("select distinct state from participation where event_id = ?", scene.event.eventId()))
                .containsExactly("ADMITTED");
    }

    @Test
    void anOrganiserSeesOnWhoseBehalfTheyWork() throws Exception {
        UUID buyer = scene.buyer("Ford", "Purchasing", "eva@ford.example");

        mvc.perform(get(scene.url("/participations/" + buyer)).with(scene.asOwner()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Stai operando per conto di Ford · Purchasing"),
                                containsString("/participations/" + buyer + "/record"))));
    }

    @Test
    void aMinimumAboveTheMostIsRefusedBesideItsFieldWithAllThatWasTyped() throws Exception {
        UUID buyer = scene.buyer("Ford", "Purchasing", "eva@ford.example");
        scene.accounts().prefer(scene.owner, Locale.ENGLISH);

        Document refused = Jsoup.parse(place(buyer, "5", "6")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(refused.select("#minMeetings-error").text()).contains("more than the 5 meetings in all");
        assertThat(refused.select("#minMeetings").val()).isEqualTo("6");
        assertThat(refused.select("#maxMeetings").val()).isEqualTo("5");
        assertThat(refused.text()).contains("those of all of them count together");
        place(buyer, "5", "4").andExpect(redirectedUrl(scene.url("/participations/" + buyer + "/record")));
        assertThat(scene.read("select max_meetings || ':' || min_meetings from participation where id = ?", buyer))
                .containsExactly("5:4");
    }

    private ResultActions place(UUID participation, String most, String least) throws Exception {
        return mvc.perform(post(scene.url("/participations/" + participation + "/place"))
                .with(csrf())
                .with(scene.asOwner())
                .param("maxMeetings", most)
                .param("minMeetings", least));
    }

    @Test
    void aBuyerIsEnteredWithAttendeesAndLimits() throws Exception {
        mvc.perform(post(scene.url("/buyers/new"))
                        .with(csrf())
                        .with(scene.asOwner())
                        .param("legalName", "General Motors")
                        .param("country", "US")
                        .param("division", "R&D")
                        .param("topics", "gears")
                        .param("people[0].givenName", "Grace")
                        .param("people[0].familyName", "Hill")
                        .param("people[0].email", "grace@gm.example")
                        .param("people[0].locale", "en")
                        .param("maxMeetingsPerDay", "8"))
                .andExpect(redirectedUrl(scene.url("/participations?side=BUYER")));

        assertThat(scene.read(
                        "select state || ':' || pipeline || ':' || max_meetings_per_day from participation where"
                                + " event_id = ?",
                        scene.event.eventId()))
                .containsExactly("ADMITTED:PROSPECT:8");
    }
}
