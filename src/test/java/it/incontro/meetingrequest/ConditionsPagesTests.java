package it.incontro.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.event.DayService;
import it.incontro.event.Impact;
import it.incontro.event.SessionService;
import it.incontro.event.SessionTimes;
import it.incontro.identity.PersonDetails;
import it.incontro.participation.AttendeeDetails;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.SeatingService;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Alfa and Beta meet Ford, whose second agenda is Eve's; Gamma meets Toyota. */
@IncontroTest
class ConditionsPagesTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private RequestScene scene;
    private UUID alfa;
    private UUID ford;
    private UUID withAlfa;
    private UUID withBeta;
    private UUID apart;
    private UUID morning;
    private UUID afternoon;

    @BeforeEach
    void setUp() {
        scene = new RequestScene(context);
        scene.prefer(Locale.ENGLISH);
        alfa = scene.company("Alfa");
        ford = scene.buyer("Ford", "Purchasing");
        withAlfa = agreed(alfa, ford);
        withBeta = agreed(scene.company("Beta"), ford);
        apart = agreed(scene.company("Gamma"), scene.buyer("Toyota", "R&D"));
        scene.asAttendeeOf(alfa);
        scene.asAttendeeOf(ford);
        UUID day = scene.call(() -> scene.bean(DayService.class).add(scene.event.eventId(), LocalDate.of(2035, 4, 23)));
        morning = session(day, 9);
        afternoon = session(day, 14);
    }

    @Test
    void theFormOffersWhatThereIsToChoose() throws Exception {
        eveSitsInASecondAgenda();

        Document page = page(get(url(withAlfa)));

        assertThat(page.select("h1 + .lead, .page-heading .lead").text()).contains("Alfa", "Ford");
        assertThat(page.select("#targetAgenda label").eachText())
                .containsExactly("Any of them", "Agenda 1: Ada Rossi", "Agenda 2: Eve Blue");
        assertThat(page.select("#askerAgenda")).isEmpty();
        assertThat(page.select("#earlier label").eachText())
                .singleElement()
                .asString()
                .contains("Beta", "Ford");
        assertThat(page.select("#sessions label")).hasSize(2);
        assertThat(page.select("form[action$=clear]")).isEmpty();
    }

    @Test
    void whatIsSavedStandsInTheListAndInTheForm() throws Exception {
        eveSitsInASecondAgenda();
        send(post(url(withAlfa))
                        .param("required", "true")
                        .param("targetAgenda", "2")
                        .param("earlier", withBeta.toString())
                        .param("sessions", afternoon.toString()))
                .andExpect(redirectedUrl("/events/" + scene.event.code() + "/meeting-requests"));

        Document list =
                page(get("/events/" + scene.event.code() + "/meeting-requests").param("text", "alfa"));
        assertThat(list.select(".conditions li").eachText())
                .hasSize(4)
                .contains("must be in the agenda")
                .anySatisfy(word -> assertThat(word).startsWith("agenda 2 of Ford"))
                .anySatisfy(word -> assertThat(word).startsWith("after Beta"))
                .anySatisfy(word -> assertThat(word).startsWith("only "));
        Document form = page(get(url(withAlfa)));
        assertThat(form.select("input[checked]").eachAttr("value"))
                .contains("2", withBeta.toString(), afternoon.toString())
                .doesNotContain(morning.toString());
        assertThat(form.select("#required[checked]")).hasSize(1);
        assertThat(scene.read(
                        "select details ->> 'required' from audit_entry where subject_id = ? and action = ?",
                        withAlfa,
                        "meetingrequest.conditions"))
                .containsExactly("true");
    }

    @Test
    void theyAreAllRemovedInOneStep() throws Exception {
        layDown(withAlfa, new Conditions(true, Map.of(ford, 1), Set.of(withBeta), Set.of(morning)));
        assertThat(page(get(url(withAlfa))).select("form[action$=clear]")).hasSize(1);

        send(post(url(withAlfa) + "/clear").param("from", "board"))
                .andExpect(redirectedUrl("/events/" + scene.event.code() + "/board/meeting-requests/" + withAlfa));

        assertThat(now(withAlfa)).isEqualTo(Conditions.NONE);
        assertThat(scene.read(
                        "select request_id from meeting_request_precedence where event_id = ?", scene.event.eventId()))
                .isEmpty();
    }

    @Test
    void aCircleIsRefusedBesideItsFieldAndNothingTickedIsLost() throws Exception {
        UUID third = agreed(alfa, scene.buyer("Toyota", "Buying"));
        layDown(withBeta, after(withAlfa));
        layDown(withAlfa, after(third));

        Document refused = Jsoup.parse(send(post(url(third))
                        .param("earlier", withAlfa.toString())
                        .param("sessions", morning.toString())
                        .param("required", "false"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(refused.select("#earlier-error").text())
                .contains("Already comes after this meeting", "Alfa", "Ford");
        assertThat(refused.select("input[checked]").eachAttr("value"))
                .contains(withAlfa.toString(), morning.toString());
        assertThat(now(third)).isEqualTo(Conditions.NONE);
    }

    @Test
    void aCircleByWayOfOthersIsOneToo() {
        UUID toyota = scene.buyer("Toyota", "Buying");
        UUID beta = UUID.fromString(scene.read("select asker_id from meeting_request where id = ?", withBeta)
                .getFirst());
        UUID alfaToyota = agreed(alfa, toyota);
        UUID betaToyota = agreed(beta, toyota);
        layDown(withBeta, after(withAlfa));
        layDown(betaToyota, after(withBeta));
        layDown(alfaToyota, after(betaToyota));

        assertRefused(withAlfa, after(alfaToyota), "earlier", "meetingrequest.conditions.circle");
        assertRefused(withAlfa, after(withAlfa), "earlier", "meetingrequest.conditions.itself");
        assertRefused(withAlfa, after(apart), "earlier", "meetingrequest.conditions.not-theirs");
    }

    @Test
    void nothingOfAnotherEventCanBeNamed() {
        RequestScene other = new RequestScene(context);
        UUID foreign = other.call(() -> other.bean(MeetingRequestService.class)
                .agree(new Agree(
                        other.event.eventId(),
                        other.company("Delta"),
                        other.buyer("Volvo", "Trucks"),
                        Rank.WANT,
                        null,
                        null)));

        assertRefused(withAlfa, after(foreign), "earlier", "meetingrequest.conditions.not-theirs");
        assertThatThrownBy(
                        () -> layDown(withAlfa, new Conditions(false, Map.of(), Set.of(), Set.of(UUID.randomUUID()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aMeetingToWhichNobodyCouldComeNeedNotBeThere() {
        assertRefused(
                withBeta,
                new Conditions(true, Map.of(), Set.of(), Set.of()),
                "required",
                "meetingrequest.conditions.no-attendee");
        assertRefused(
                withAlfa,
                new Conditions(false, Map.of(ford, 3), Set.of(), Set.of()),
                "targetAgenda",
                "meetingrequest.conditions.empty-agenda");
    }

    @Test
    void anAgendaInWhichNobodySitsAnyMoreStaysChosenAndSaysSo() throws Exception {
        UUID eve = eveSitsInASecondAgenda();
        layDown(withAlfa, new Conditions(false, Map.of(ford, 2), Set.of(), Set.of()));
        scene.run(() -> scene.bean(SeatingService.class).seat(scene.event.eventId(), ford, eve, 1));

        assertThat(page(get(url(withAlfa))).select("#targetAgenda label").eachText())
                .contains("Agenda 2: nobody sits in it now, so any of them may");
        assertThat(page(get("/events/" + scene.event.code() + "/meeting-requests"))
                        .select(".conditions li")
                        .text())
                .contains("nobody sits in it, so any may");
        layDown(withAlfa, new Conditions(true, Map.of(ford, 2), Set.of(), Set.of()));
        assertThat(now(withAlfa).required()).isTrue();
    }

    @Test
    void aRequestThatIsOpenAgainKeepsThemWithoutEffect() throws Exception {
        UUID asked = scene.ask(scene.company("Epsilon"), ford, "Please");
        scene.run(() -> scene.bean(MeetingRequestService.class).accept(scene.event.eventId(), ford, asked, Rank.WANT));
        layDown(asked, after(withAlfa));
        layDown(withBeta, after(asked));
        scene.run(() -> scene.bean(MeetingRequestService.class).undo(scene.event.eventId(), ford, asked));

        String page = send(get(url(asked)))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("not accepted any more");
        assertThat(page(get("/events/" + scene.event.code() + "/meeting-requests"))
                        .select(".conditions"))
                .isEmpty();
        assertThat(page(get(url(withBeta))).select("#earlier label").eachText())
                .anySatisfy(label -> assertThat(label).contains("Epsilon", "without effect"));
        scene.run(() -> scene.bean(MeetingRequestService.class).accept(scene.event.eventId(), ford, asked, Rank.WANT));
        assertThat(now(asked)).isEqualTo(after(withAlfa));
    }

    @Test
    void aSessionGoesWithItsConditionsButNotSilently() {
        layDown(withAlfa, new Conditions(false, Map.of(), Set.of(), Set.of(morning)));

        List<Impact> touched =
                scene.call(() -> scene.bean(SessionService.class).impactOfRemoving(scene.event.eventId(), morning));
        scene.run(() -> scene.bean(SessionService.class).remove(scene.event.eventId(), morning));

        assertThat(touched).containsExactly(Impact.worthKnowing("meetingrequest.conditions.impact", 1));
        assertThat(now(withAlfa)).isEqualTo(Conditions.NONE);
    }

    @Test
    void theDatabaseRefusesAMeetingAfterItselfAndAFourthAgenda() {
        assertViolates("insert into meeting_request_precedence values (?, ?, ?, ?)", withAlfa, withAlfa);
        assertViolates("insert into meeting_request_agenda values (?, ?, ?, ?, 4)", withAlfa, ford);
    }

    @Test
    void everythingIsSaidInItalianToo() throws Exception {
        layDown(withAlfa, new Conditions(true, Map.of(ford, 1), Set.of(withBeta), Set.of(morning)));

        scene.prefer(Locale.ITALIAN);

        assertThat(page(get(url(withAlfa))).text())
                .doesNotContain("??")
                .contains("Condizioni per l’agenda", "Comincia quando questi sono conclusi");
        assertThat(page(get("/events/" + scene.event.code() + "/meeting-requests"))
                        .select(".conditions li")
                        .eachText())
                .contains("deve essere in agenda")
                .anySatisfy(word -> assertThat(word).startsWith("dopo Beta"));
    }

    private void assertViolates(String insert, UUID... ids) {
        assertThatThrownBy(() -> scene.run(() -> scene.bean(TransactionTemplate.class)
                        .executeWithoutResult(transaction -> scene.bean(JdbcClient.class)
                                .sql(insert)
                                .params(scene.event.organiserId(), scene.event.eventId(), ids[0], ids[1])
                                .update())))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void assertRefused(UUID request, Conditions conditions, String field, String key) {
        assertThatThrownBy(() -> layDown(request, conditions)).isInstanceOfSatisfying(Rejected.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.messageKey()).isEqualTo(key);
        });
    }

    private static Conditions after(UUID earlier) {
        return new Conditions(false, Map.of(), Set.of(earlier), Set.of());
    }

    private void layDown(UUID request, Conditions conditions) {
        scene.run(() -> scene.bean(ConditionService.class).layDown(scene.event.eventId(), request, conditions));
    }

    private Conditions now(UUID request) {
        return scene.call(() -> scene.bean(ConditionService.class)
                .find(scene.event.eventId(), request)
                .now());
    }

    private UUID agreed(UUID asker, UUID target) {
        return scene.call(() -> scene.bean(MeetingRequestService.class)
                .agree(new Agree(scene.event.eventId(), asker, target, Rank.WANT, null, null)));
    }

    private UUID session(UUID day, int hour) {
        return scene.call(() -> scene.bean(SessionService.class)
                .add(
                        scene.event.eventId(),
                        day,
                        new SessionTimes(LocalTime.of(hour, 0), LocalTime.of(hour + 2, 0), 30, 0)));
    }

    private UUID eveSitsInASecondAgenda() {
        return scene.call(() -> {
            UUID eve = scene.bean(AttendeeService.class)
                    .add(
                            scene.event.eventId(),
                            ford,
                            new AttendeeDetails(
                                    new PersonDetails(null, "Eve", "Blue", null, null, Locale.ENGLISH),
                                    "Buyer",
                                    List.of("en")));
            scene.bean(SeatingService.class).seat(scene.event.eventId(), ford, eve, 2);
            return eve;
        });
    }

    private String url(UUID request) {
        return "/events/" + scene.event.code() + "/meeting-requests/" + request + "/conditions";
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(send(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(scene.asOwner()).with(csrf()));
    }
}
