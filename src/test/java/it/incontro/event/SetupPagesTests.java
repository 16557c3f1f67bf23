package it.incontro.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class SetupPagesTests extends EventBeingSetUp {

    @Test
    void anEventBeginsWithItsDaysItsVenueAndItsCreatorInTheTeam() throws Exception {
        Document page = page(get("/events/{code}/setup", code), 200);

        assertThat(page.select("h1").text()).isEqualTo("Impostazioni");
        assertThat(page.text())
                .contains("Giornate: 2 · sessioni: 0 · slot: 0", "Sedi: 1 · postazioni: 0", "Persone: 1");
        assertThat(page.select("a[href$='/status?to=OPEN']")).hasSize(1);
        assertThat(page.select(".place-title").text()).isEqualTo("Missione Michigan");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/details",
                "/days",
                "/meeting-points",
                "/windows",
                "/windows/APPLY",
                "/rules",
                "/team",
                "/venues/new",
                "/venues/travel",
                "/status?to=OPEN"
            })
    void everyPageSpeaksBothLanguages(String path) throws Exception {
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            accounts.prefer(owner, language);
            Document page = page(get("/events/" + code + "/setup" + path), 200);
            assertThat(page.select("html").attr("lang")).isEqualTo(language.getLanguage());
            assertThat(page.html()).doesNotContain("??");
            assertThat(page.select("h1")).hasSize(1);
        }
    }

    @Test
    void aStrangerDoesNotSeeThatTheEventExists() throws Exception {
        UUID stranger = accounts.openFor(UUID.randomUUID() + "@piemonte.example", "Altri", Locale.ITALIAN);

        MockHttpServletResponse answer = send(get("/events/{code}/setup", code), stranger);

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).doesNotContain("Missione Michigan");
    }

    @Test
    void aFaultyFormComesBackWithItsValuesAndTheReasonAtItsField() throws Exception {
        Document page = page(newEvent("", ""), 422);

        assertThat(page.select("#titleIt").val()).isEqualTo("Buyer a Torino");
        assertThat(page.select("#startsOn").val()).isEqualTo("2027-11-25");
        assertThat(page.select("#titleEn-error").text()).isEqualTo("Compila questo campo.");
        assertThat(page.select("#endsOn-error").text()).isEqualTo("Compila questo campo.");
        assertThat(page.select("#errors a")).hasSize(2);
    }

    @Test
    void whatIsNoDateComesBackAsItWasTyped() throws Exception {
        Document page = page(newEvent("Buyers in Turin", "mai"), 422);

        assertThat(page.select("#endsOn").val()).isEqualTo("mai");
        assertThat(page.select("#endsOn-error").text()).isEqualTo("La data non è valida.");
        assertThat(page.select("#startsOn").val()).isEqualTo("2027-11-25");
    }

    private MockHttpServletRequestBuilder newEvent(String titleEn, String endsOn) {
        return post("/organisers/o-{code}/events/new", code)
                .param("newCode", code + "-2")
                .param("format", "INCOMING")
                .param("titleIt", "Buyer a Torino")
                .param("titleEn", titleEn)
                .param("summaryIt", "")
                .param("summaryEn", "")
                .param("venue", "Lingotto")
                .param("city", "Torino")
                .param("country", "IT")
                .param("zone", "Europe/Rome")
                .param("startsOn", "2027-11-25")
                .param("endsOn", endsOn)
                .param("contactName", "Anna")
                .param("contactEmail", "anna@piemonte.example");
    }

    @Test
    void meetingsForEverybodyAreNoMoreThanAnybodyMayHave() throws Exception {
        Document refused = page(atMostThreeAndAtLeast("4"), 422);

        assertThat(refused.select("#minMeetings").val()).isEqualTo("4");
        assertThat(refused.select("#minMeetings-error").text())
                .isEqualTo("Non possono essere più dei 3 incontri in tutto indicati sopra.");

        assertThat(send(atMostThreeAndAtLeast("2"), owner).getStatus()).isEqualTo(302);
        Document saved = page(get("/events/{code}/setup/rules", code), 200);
        assertThat(saved.select("#minMeetings").val()).isEqualTo("2");
    }

    private MockHttpServletRequestBuilder atMostThreeAndAtLeast(String least) {
        return post("/events/{code}/setup/rules", code)
                .param("companiesAskBuyers", "true")
                .param("_buyersAskCompanies", "on")
                .param("_companiesAskCompanies", "on")
                .param("refusalsShown", "AT_ONCE")
                .param("maxMeetings", "3")
                .param("minMeetings", least);
    }

    @Test
    void aCodeThatIsTakenIsRefusedAndAFreeOneMakesTheEvent() throws Exception {
        MockHttpServletResponse made = send(newEvent("Buyers in Turin", "2027-11-25"), owner);
        Document again = page(newEvent("Buyers in Turin", "2027-11-25"), 422);

        assertThat(made.getRedirectedUrl()).isEqualTo("/events/" + code + "-2/setup");
        assertThat(again.select("#newCode-error").text()).isEqualTo("Un altro evento ha già questo codice.");
    }

    @Test
    void theLastOrganiserOfTheTeamStays() throws Exception {
        Document page = page(post("/events/{code}/setup/team/{account}/remove", code, owner), 422);

        assertThat(page.text()).contains("Il team ha bisogno di un organizzatore");
    }

    @Test
    void aPersonNewToThePortalIsInvitedIntoTheTeamAndTheStaff() throws Exception {
        String email = UUID.randomUUID() + "@piemonte.example";

        send(
                post("/events/{code}/setup/team", code)
                        .param("name", "Luca Verdi")
                        .param("email", email)
                        .param("role", "DESK"),
                owner);

        assertThat(as(() -> organisers.staff())).anyMatch(row -> row.email().equals(email));
        assertThat(page(get("/events/{code}/setup/team", code), 200).text()).contains("Luca Verdi", email);
    }

    @Test
    void openingTheEventPutsItOnThePublicList() throws Exception {
        MockHttpServletResponse answer =
                send(post("/events/{code}/setup/status", code).param("to", "OPEN"), owner);

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page(get("/events/{code}/setup", code), 200)
                        .select(".badge-state")
                        .first()
                        .text())
                .isEqualTo("Aperto");
    }

    @Test
    void projectsAreListedAndCorrected() throws Exception {
        MockHttpServletRequestBuilder form = post("/organisers/o-{code}/projects/new", code)
                .param("titleIt", "Automotive & Transportation")
                .param("titleEn", "Automotive & Transportation")
                .param("funderIt", "Regione Piemonte")
                .param("funderEn", "Piedmont Region")
                .param("programme", "PR FESR 2021–2027");
        Document refused = page(form.param("cup", "X1"), 422);
        send(form, owner);

        assertThat(refused.select("#cup-error").text()).isEqualTo("Il CUP ha 15 lettere e cifre.");
        assertThat(refused.select("#funderIt").val()).isEqualTo("Regione Piemonte");
        assertThat(page(get("/organisers/o-{code}/projects", code), 200)
                        .select("h1")
                        .text())
                .isEqualTo("Progetti");
    }
}
