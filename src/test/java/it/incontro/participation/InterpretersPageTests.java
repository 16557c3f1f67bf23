package it.incontro.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.identity.PersonDetails;
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
import org.springframework.test.web.servlet.ResultActions;

/** The organiser keeps the interpreters of an event: languages, shifts, and whose meetings need them. */
@IncontroTest
class InterpretersPageTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Scene scene;

    @BeforeEach
    void anEvent() {
        scene = new Scene(context);
        scene.accounts().prefer(scene.owner, Locale.ENGLISH);
    }

    @Test
    void saysWhatFollowsFromHavingNone() throws Exception {
        assertThat(page("/interpreters").text())
                .contains("No interpreter yet. Meetings that need one cannot be placed.");
        assertThat(page("/participations").select("a[href$=/interpreters]")).isNotEmpty();
    }

    @Test
    void listsWhoWasAddedWithTheLanguages() throws Exception {
        add("Vera", "Lisina", "vera@interpreti.example", "ru", "it")
                .andExpect(redirectedUrl(scene.url("/interpreters")));

        assertThat(page("/interpreters").select("tbody tr").text())
                .contains("Vera Lisina", "Italian, Russian", "during the whole event");
        assertThat(scene.accounts().findByEmail("vera@interpreti.example")).isPresent();
    }

    @Test
    void saysItInItalianToo() throws Exception {
        scene.accounts().prefer(scene.owner, Locale.ITALIAN);
        UUID vera = vera();

        assertThat(page("/interpreters").text()).contains("Interpreti", "Italiano, Russo", "per tutto l’evento");
        assertThat(page("/interpreters/" + vera).text()).contains("Turni", "Lingue di lavoro");
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsWrong() throws Exception {
        Document page = Jsoup.parse(mvc.perform(post(scene.url("/interpreters"))
                        .param("givenName", "Vera")
                        .param("email", "no address")
                        .param("languages", "")
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("#familyName-error, #email-error, #languages-error")
                        .eachAttr("id"))
                .containsExactly("email-error", "languages-error");
        assertThat(page.select("input[name=givenName]").val()).isEqualTo("Vera");
        assertThat(page.select("input[name=email]").val()).isEqualTo("no address");
    }

    @Test
    void needsALanguage() throws Exception {
        String page = add("Vera", "Lisina", "")
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(Jsoup.parse(page).select("#languages-error").text()).isEqualTo("Please choose at least one.");
        assertThat(scene.read(
                        "select count(*) from person where given_name = 'Vera' and organiser_id = ?",
                        scene.event.organiserId()))
                .containsExactly("0");
    }

    @Test
    void takesNobodyForAPersonWhoIsKnownByTheAddressAlone() throws Exception {
        UUID company = scene.applied("Alfa Inc", "ada@alfa.example");
        add("Ada", "Rossi", "Ada@alfa.example", "en").andExpect(status().is3xxRedirection());

        assertThat(scene.read("select person_id from interpreter where event_id = ?", scene.event.eventId()))
                .isNotEqualTo(scene.read("select person_id from attendee where participation_id = ?", company));
    }

    @Test
    void offersThoseWhoComeAlready() throws Exception {
        scene.applied("Alfa Inc", "ada@alfa.example");
        String person = page("/interpreters")
                .select("select[name=personId] option:contains(Alfa Inc)")
                .val();

        mvc.perform(post(scene.url("/interpreters"))
                        .param("personId", person)
                        .param("languages", "ru")
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(status().isFound());

        assertThat(page("/interpreters").select("tbody tr").text()).contains("Ada Rossi", "Russian");
    }

    @Test
    void changesNameAndLanguages() throws Exception {
        UUID vera = vera();

        mvc.perform(post(scene.url("/interpreters/" + vera))
                        .param("givenName", "Vera")
                        .param("familyName", "Lisina Rota")
                        .param("email", "vera@interpreti.example")
                        .param("locale", "it")
                        .param("languages", "de")
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(redirectedUrl(scene.url("/interpreters")));

        assertThat(page("/interpreters").select("tbody tr").text()).contains("Vera Lisina Rota", "German");
    }

    @Test
    void hasShiftsInTheTimeOfTheEvent() throws Exception {
        UUID vera = vera();
        shift(vera, "2035-04-23T09:00", "2035-04-23T13:00").andExpect(status().isFound());

        assertThat(page("/interpreters").select("tbody tr").text())
                .contains("Mon 23 Apr, 9:00 AM–1:00 PM")
                .doesNotContain("whole event");
        assertThat(scene.read("select starts_at from interpreter_shift where interpreter_id = ?", vera))
                .singleElement()
                .asString()
                .contains("13:00:00+00");

        String shift = scene.read("select id from interpreter_shift where interpreter_id = ?", vera)
                .getFirst();
        mvc.perform(post(scene.url("/interpreters/" + vera + "/shifts/" + shift + "/remove"))
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(status().isFound());
        assertThat(page("/interpreters").text()).contains("during the whole event");
    }

    @Test
    void refusesShiftsThatCannotBe() throws Exception {
        UUID vera = vera();
        shift(vera, "2035-04-23T09:00", "2035-04-23T13:00");

        assertThat(refused(vera, "2035-04-23T12:30", "2035-04-23T14:00", "startsAt"))
                .isEqualTo("There is another shift at that time.");
        assertThat(refused(vera, "2035-04-23T15:00", "2035-04-23T14:00", "endsAt"))
                .isNotEmpty();
        assertThat(refused(vera, "2053-04-23T15:00", "2053-04-23T16:00", "startsAt"))
                .isEqualTo("This is not on the days of the event.");
        assertThat(refused(vera, "", "2035-04-23T14:00", "startsAt")).isNotEmpty();
    }

    @Test
    void isRemovedAfterAQuestion() throws Exception {
        UUID vera = vera();

        assertThat(page("/interpreters").select("details").text())
                .contains("Vera Lisina interprets in no meeting of the working draft.");
        mvc.perform(post(scene.url("/interpreters/" + vera + "/remove"))
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(redirectedUrl(scene.url("/interpreters")));

        assertThat(page("/interpreters").text()).contains("No interpreter yet");
    }

    @Test
    void theRecordSaysIntoWhatLanguageMeetingsAreInterpreted() throws Exception {
        UUID buyer = scene.buyer("Kamaz", "Purchasing", "viktor@kamaz.example");
        String record = "/participations/" + buyer + "/record";
        assertThat(page(record).select("select[name=language] option[selected]"))
                .isEmpty();

        interpret(buyer, "ru");
        assertThat(page(record).select("select[name=language] option[selected]").text())
                .isEqualTo("Russian");
        assertThat(page(record).text())
                .contains("Language for the interpreter changed", "Nobody at this event interprets this language yet");
        vera();
        assertThat(page(record).text())
                .contains("One interpreter of this event works in this language.")
                .doesNotContain("Nobody at this event");

        interpret(buyer, "");
        assertThat(page(record).select("select[name=language] option[selected]"))
                .isEmpty();
        interpret(buyer, "klingon");
        assertThat(page(record).select("select[name=language] option[selected]"))
                .isEmpty();
    }

    @Test
    void anotherOrganiserSeesNothingOfThem() throws Exception {
        UUID vera = vera();
        Scene other = new Scene(context);
        UUID theirs = other.call(() -> other.bean(InterpreterService.class)
                .add(other.event.eventId(), person("olga@other.example"), List.of("ru")));

        mvc.perform(get(scene.url("/interpreters")).with(other.asOwner())).andExpect(status().isNotFound());
        mvc.perform(get(scene.url("/interpreters/" + vera)).with(other.asOwner()))
                .andExpect(status().isNotFound());
        mvc.perform(get(scene.url("/interpreters/" + theirs)).with(scene.asOwner()))
                .andExpect(status().isNotFound());
        mvc.perform(post(scene.url("/interpreters/" + theirs + "/remove"))
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(status().isNotFound());
        assertThat(page("/interpreters").text()).doesNotContain("olga@other.example");
        assertThat(other.read("select id from interpreter")).containsExactly(theirs.toString());
    }

    private UUID vera() {
        return scene.call(() -> scene.bean(InterpreterService.class)
                .add(scene.event.eventId(), person("vera@interpreti.example"), List.of("it", "ru")));
    }

    private static PersonDetails person(String email) {
        return new PersonDetails(null, "Vera", "Lisina", email, null, Locale.ITALIAN);
    }

    private ResultActions add(String given, String family, String email, String... languages) throws Exception {
        return mvc.perform(post(scene.url("/interpreters"))
                .param("givenName", given)
                .param("familyName", family)
                .param("email", email)
                .param("locale", "it")
                .param("languages", languages)
                .with(csrf())
                .with(scene.asOwner()));
    }

    private ResultActions shift(UUID interpreter, String from, String to) throws Exception {
        return mvc.perform(post(scene.url("/interpreters/" + interpreter + "/shifts"))
                .param("startsAt", from)
                .param("endsAt", to)
                .with(csrf())
                .with(scene.asOwner()));
    }

    private String refused(UUID interpreter, String from, String to, String field) throws Exception {
        Document page = Jsoup.parse(shift(interpreter, from, to)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("input[name=startsAt]").val()).isEqualTo(from);
        assertThat(page.select("input[name=familyName]").val()).isEqualTo("Lisina");
        return page.select("#" + field + "-error").text();
    }

    private void interpret(UUID participation, String language) throws Exception {
        mvc.perform(post(scene.url("/participations/" + participation + "/interpret"))
                        .param("language", language)
                        .with(csrf())
                        .with(scene.asOwner()))
                .andExpect(redirectedUrl(scene.url("/participations/" + participation + "/record")));
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(mvc.perform(get(scene.url(path)).with(scene.asOwner()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
