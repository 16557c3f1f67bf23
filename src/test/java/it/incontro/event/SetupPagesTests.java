package it.incontro.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.identity.AccountService;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.StaffRole;
import it.incontro.identity.Visitor;
import it.incontro.support.Text;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IncontroTest
class SetupPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private OrganiserService organisers;

    @Autowired
    private AccountService accounts;

    @Autowired
    private EventSetup setup;

    @Autowired
    private EventLayout layout;

    @Autowired
    private DayService days;

    @Autowired
    private SessionService sessions;

    @Autowired
    private VenueService venues;

    @Autowired
    private WindowService windows;

    private final String code = "e" + UUID.randomUUID().toString().substring(0, 12);
    private UUID organiser;
    private UUID owner;
    private UUID event;

    @BeforeEach
    void beginAnEvent() {
        organiser = organisers.found("o-" + code, "Ente " + code, "ente@piemonte.example");
        owner = as(
                () -> organisers.invite(code + "@piemonte.example", "Anna Bianchi", StaffRole.OWNER, Locale.ITALIAN));
        event = as(() -> setup.begin(code, details(), owner));
    }

    @Test
    void anEventBeginsWithItsDaysItsVenueAndItsCreatorInTheTeam() throws Exception {
        Document page = page(get("/events/{code}/setup", code), 200);

        assertThat(page.select("h1").text()).isEqualTo("Impostazioni");
        assertThat(page.text())
                .contains("Giornate: 2 · sessioni: 0 · slot: 0", "Sedi: 1 · postazioni: 0", "Persone: 1");
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
        assertThat(page.select("#endsOn-error").text()).isEqualTo("Il valore non è valido.");
        assertThat(page.select("#startsOn").val()).isEqualTo("2027-11-25");
    }

    private MockHttpServletRequestBuilder newEvent(String titleEn, String endsOn) {
        return post("/organisers/o-{code}/events/new", code)
                .param("code", code + "-2")
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
    void aCodeThatIsTakenIsRefusedAndAFreeOneMakesTheEvent() throws Exception {
        MockHttpServletResponse made = send(newEvent("Buyers in Turin", "2027-11-25"), owner);
        Document again = page(newEvent("Buyers in Turin", "2027-11-25"), 422);

        assertThat(made.getRedirectedUrl()).isEqualTo("/events/" + code + "-2/setup");
        assertThat(again.select("#code-error").text()).isEqualTo("Un altro evento ha già questo codice.");
    }

    @Test
    void aSessionIsCutIntoSlotsOfTheEventsZone() throws Exception {
        UUID day = as(() -> days.of(event).getFirst().id());

        MockHttpServletResponse answer = send(session(day, "09:00", "11:00"), owner);

        assertThat(answer.getRedirectedUrl()).isEqualTo("/events/" + code + "/setup/days");
        assertThat(as(() -> layout.slots(event)))
                .extracting(slot -> slot.startsAt().toString())
                .containsExactly(
                        "2027-03-13T14:00:00Z", "2027-03-13T14:30:00Z", "2027-03-13T15:00:00Z", "2027-03-13T15:30:00Z");
    }

    @Test
    void aTimeThatTheClocksSkipIsRefusedAtItsField() throws Exception {
        UUID day = as(() -> days.of(event).getLast().id());

        Document page = page(session(day, "02:30", "11:00"), 422);

        assertThat(page.select("#start-error").text()).contains("02:30", "America/Detroit");
        assertThat(page.select("#start").val()).isEqualTo("02:30");
    }

    @Test
    void slotsThatStayAsTheyAreKeepTheirIds() throws Exception {
        UUID day = as(() -> days.of(event).getFirst().id());
        UUID session = as(() -> sessions.add(event, day, times("09:00", "10:00")));
        List<UUID> before =
                as(() -> layout.slots(event)).stream().map(SlotView::id).toList();

        as(() -> sessions.change(event, session, times("09:00", "11:00"), false));

        assertThat(as(() -> layout.slots(event)).stream().map(SlotView::id))
                .hasSize(4)
                .startsWith(before.toArray(UUID[]::new));
    }

    @Test
    void manyPointsAreAddedAtOnce() throws Exception {
        UUID venue = as(() -> layout.venues(event).getFirst().id());

        send(points(venue, "Tavolo", "9", "11"), owner);
        Document again = page(points(venue, "Tavolo", "11", "12"), 422);

        assertThat(as(() -> layout.points(event)))
                .extracting(PointView::name)
                .containsExactly("Tavolo 9", "Tavolo 10", "Tavolo 11");
        assertThat(again.select("#name-error").text()).isEqualTo("Tavolo 11 c’è già in questa sede.");
    }

    @Test
    void aWindowIsEnteredInTheEventsLocalTime() throws Exception {
        send(
                post("/events/{code}/setup/windows/APPLY", code)
                        .param("opensAt", "2027-01-10T09:00")
                        .param("closesAt", "2027-02-10T18:00"),
                owner);

        assertThat(as(() -> windows.of(event)))
                .extracting(window -> window.opensAt().toString())
                .containsExactly("2027-01-10T14:00:00Z");
    }

    @Test
    void anotherZoneIsRefusedOnceTimesAreSet() throws Exception {
        UUID day = as(() -> days.of(event).getFirst().id());
        as(() -> sessions.add(event, day, times("09:00", "10:00")));

        Document page = page(detailsForm().param("zone", "Europe/Rome"), 422);

        assertThat(page.select("#zone-error").text()).contains("America/Detroit");
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

    private MockHttpServletRequestBuilder detailsForm() {
        return post("/events/{code}/setup/details", code)
                .param("format", "MISSION")
                .param("titleIt", "Missione Michigan")
                .param("titleEn", "Mission Michigan")
                .param("summaryIt", "")
                .param("summaryEn", "")
                .param("venue", "Pontiac")
                .param("city", "Pontiac")
                .param("country", "US")
                .param("startsOn", "2027-03-13")
                .param("endsOn", "2027-03-14")
                .param("contactName", "Anna")
                .param("contactEmail", "anna@piemonte.example");
    }

    private MockHttpServletRequestBuilder points(UUID venue, String name, String first, String last) {
        return post("/events/{code}/setup/meeting-points", code)
                .param("venueId", venue.toString())
                .param("kind", "TABLE")
                .param("name", name)
                .param("first", first)
                .param("last", last)
                .param("desks", "1");
    }

    private MockHttpServletRequestBuilder session(UUID day, String start, String end) {
        return post("/events/{code}/setup/days/{day}/sessions/new", code, day)
                .param("start", start)
                .param("end", end)
                .param("slotMinutes", "25")
                .param("changeoverMinutes", "5");
    }

    private static SessionTimes times(String start, String end) {
        return new SessionTimes(LocalTime.parse(start), LocalTime.parse(end), 25, 5);
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = send(request, owner);
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, UUID account) throws Exception {
        var visitor = UsernamePasswordAuthenticationToken.authenticated(
                new Visitor.Account(account, "somebody@piemonte.example"), null, List.of());
        return mvc.perform(request.with(authentication(visitor)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private <T> T as(Supplier<T> work) {
        return CurrentTenant.callAs(organiser, work);
    }

    private static EventDetails details() {
        return new EventDetails(
                EventFormat.MISSION,
                null,
                new Text("Mission Michigan", "Missione Michigan"),
                new Text("", ""),
                null,
                "Pontiac",
                "Pontiac",
                "US",
                ZoneId.of("America/Detroit"),
                LocalDate.of(2027, 3, 13),
                LocalDate.of(2027, 3, 14),
                "Anna Bianchi",
                "anna@piemonte.example");
    }
}
