package it.incontro.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.participation.SeatingService;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IncontroTest
class ConditionsPagesTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private ConditionsScene at;
    private RequestScene scene;

    @BeforeEach
    void setUp() {
        at = new ConditionsScene(context);
        scene = at.requests;
    }

    @Test
    void theFormOffersWhatThereIsToChoose() throws Exception {
        at.eveSitsInASecondAgenda();

        Document page = page(get(url(at.withAlfa)));

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
        at.eveSitsInASecondAgenda();
        send(post(url(at.withAlfa))
                        .param("required", "true")
                        .param("targetAgenda", "2")
                        .param("earlier", at.withBeta.toString())
                        .param("sessions", at.afternoon.toString()))
                .andExpect(redirectedUrl("/events/" + scene.event.code() + "/meeting-requests"));

        Document list =
                page(get("/events/" + scene.event.code() + "/meeting-requests").param("text", "alfa"));
        assertThat(list.select(".conditions li").eachText())
                .hasSize(4)
                .contains("must be in the agenda")
                .anySatisfy(word -> assertThat(word).startsWith("agenda 2 of Ford"))
                .anySatisfy(word -> assertThat(word).startsWith("after Beta"))
                .anySatisfy(word -> assertThat(word).startsWith("only "));
        Document form = page(get(url(at.withAlfa)));
        assertThat(list.select(".conditions li").eachText())
                .contains("only " + form.select("#sessions label").last().text());
        assertThat(form.select("input[checked]").eachAttr("value"))
                .contains("2", at.withBeta.toString(), at.afternoon.toString())
                .doesNotContain(at.morning.toString());
        assertThat(form.select("#required[checked]")).hasSize(1);
        assertThat(scene.read(
                        "select details ->> 'required' from audit_entry where subject_id = ? and action = ?",
                        at.withAlfa,
                        "meetingrequest.conditions"))
                .containsExactly("true");
    }

    @Test
    void theyAreAllRemovedInOneStep() throws Exception {
        at.layDown(at.withAlfa, new Conditions(true, Map.of(at.ford, 1), Set.of(at.withBeta), Set.of(at.morning)));
        assertThat(page(get(url(at.withAlfa))).select("form[action$=clear]")).hasSize(1);

        send(post(url(at.withAlfa) + "/clear").param("from", "board"))
                .andExpect(redirectedUrl("/events/" + scene.event.code() + "/board/meeting-requests/" + at.withAlfa));

        assertThat(at.now(at.withAlfa)).isEqualTo(Conditions.NONE);
        assertThat(scene.read(
                        "select request_id from meeting_request_precedence where event_id = ?", scene.event.eventId()))
                .isEmpty();
    }

    @Test
    void aCircleIsRefusedBesideItsFieldAndNothingTickedIsLost() throws Exception {
        UUID third = at.agreed(at.alfa, scene.buyer("Toyota", "Buying"));
        at.layDown(at.withBeta, ConditionsScene.after(at.withAlfa));
        at.layDown(at.withAlfa, ConditionsScene.after(third));

        Document refused = Jsoup.parse(send(post(url(third))
                        .param("earlier", at.withAlfa.toString())
                        .param("sessions", at.morning.toString())
                        .param("required", "false"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString());

        assertThat(refused.select("#earlier-error").text())
                .contains("Already comes after this meeting", "Alfa", "Ford");
        assertThat(refused.select("input[checked]").eachAttr("value"))
                .contains(at.withAlfa.toString(), at.morning.toString());
        assertThat(at.now(third)).isEqualTo(Conditions.NONE);
    }

    @Test
    void anAgendaInWhichNobodySitsAnyMoreStaysChosenAndSaysSo() throws Exception {
        UUID eve = at.eveSitsInASecondAgenda();
        at.layDown(at.withAlfa, new Conditions(false, Map.of(at.ford, 2), Set.of(), Set.of()));
        scene.run(() -> scene.bean(SeatingService.class).seat(scene.event.eventId(), at.ford, eve, 1));

        assertThat(page(get(url(at.withAlfa))).select("#targetAgenda label").eachText())
                .contains("Agenda 2: nobody sits in it now, so any of them may");
        assertThat(page(get("/events/" + scene.event.code() + "/meeting-requests"))
                        .select(".conditions li")
                        .text())
                .contains("nobody sits in it, so any may");
        at.layDown(at.withAlfa, new Conditions(true, Map.of(at.ford, 2), Set.of(), Set.of()));
        assertThat(at.now(at.withAlfa).required()).isTrue();
    }

    @Test
    void aRequestThatIsOpenAgainKeepsThemWithoutEffect() throws Exception {
        UUID asked = scene.ask(scene.company("Epsilon"), at.ford, "Please");
        scene.run(
                () -> scene.bean(MeetingRequestService.class).accept(scene.event.eventId(), at.ford, asked, Rank.WANT));
        at.layDown(asked, ConditionsScene.after(at.withAlfa));
        at.layDown(at.withBeta, ConditionsScene.after(asked));
        scene.run(() -> scene.bean(MeetingRequestService.class).undo(scene.event.eventId(), at.ford, asked));

        String page = send(get(url(asked)))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("not accepted any more");
        assertThat(page(get("/events/" + scene.event.code() + "/meeting-requests"))
                        .select(".conditions"))
                .isEmpty();
        assertThat(page(get(url(at.withBeta))).select("#earlier label").eachText())
                .anySatisfy(label -> assertThat(label).contains("Epsilon", "without effect"));
        scene.run(
                () -> scene.bean(MeetingRequestService.class).accept(scene.event.eventId(), at.ford, asked, Rank.WANT));
        assertThat(at.now(asked)).isEqualTo(ConditionsScene.after(at.withAlfa));
    }

    @Test
    void everythingIsSaidInItalianToo() throws Exception {
        at.layDown(at.withAlfa, new Conditions(true, Map.of(at.ford, 1), Set.of(at.withBeta), Set.of(at.morning)));

        scene.prefer(Locale.ITALIAN);

        assertThat(page(get(url(at.withAlfa))).text())
                .doesNotContain("??")
                .contains("Condizioni per l’agenda", "Comincia quando questi sono conclusi");
        assertThat(page(get("/events/" + scene.event.code() + "/meeting-requests"))
                        .select(".conditions li")
                        .eachText())
                .contains("deve essere in agenda")
                .anySatisfy(word -> assertThat(word).startsWith("dopo Beta"));
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
