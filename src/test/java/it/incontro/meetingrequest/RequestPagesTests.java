package it.incontro.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import it.incontro.IncontroTest;
import it.incontro.event.Activity;
import it.incontro.event.RefusalsShown;
import java.time.Duration;
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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IncontroTest
class RequestPagesTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private RequestScene scene;
    private UUID company;
    private UUID rival;
    private UUID buyer;
    private UUID request;

    @BeforeEach
    void setUp() {
        scene = new RequestScene(context);
        company = scene.company("Alfa", "die-casting", "cnc-machining");
        rival = scene.company("Rivale", "die-casting");
        buyer = scene.buyer("Ford", "Purchasing", "die-casting", "cnc-machining", "welding");
        request = scene.ask(company, buyer, "Our gears are quiet");
        scene.ask(rival, buyer, "Secret of the rival");
    }

    @Test
    void theInboxSaysWhoAsksAndWhyItFits() throws Exception {
        Document page = page(get(scene.url(buyer, "/meeting-requests")).param("lang", "en"), scene.asAttendeeOf(buyer));

        String card = page.getElementById("request-" + request).text();
        assertThat(card)
                .contains("Alfa", "Torino, France", "We are Alfa", "Our gears are quiet")
                .contains("Processes you need: 2 of 3 – Aluminium die casting, CNC machining")
                .contains("Certified: IATF 16949");
        assertThat(page.select("input[name=ids]")).hasSize(2);
    }

    @Test
    void aCompanyNeverSeesACompetitorsRequest() throws Exception {
        RequestPostProcessor visitor = scene.asAttendeeOf(company);

        String sent = content(get(scene.url(company, "/meeting-requests?box=SENT")), visitor);
        String catalogue = content(get(scene.url(company, "/catalogue")), visitor);
        String profile = content(get(scene.url(company, "/catalogue/" + buyer)), visitor);

        assertThat(sent).contains("Ford", "Our gears are quiet");
        assertThat(catalogue).contains("Ford");
        assertThat(profile).contains("Ford");
        assertThat(sent + catalogue + profile).doesNotContain("Rivale", "Secret of the rival");
    }

    @Test
    void aYesIsGivenAndTakenBack() throws Exception {
        RequestPostProcessor visitor = scene.asAttendeeOf(buyer);

        send(post(scene.url(buyer, "/meeting-requests/" + request + "/accept")).param("rank", "WANT"), visitor)
                .andExpect(status().is3xxRedirection());
        assertThat(scene.stateOf(request)).isEqualTo("ACCEPTED");
        send(post(scene.url(buyer, "/meeting-requests/" + request + "/undo")), visitor)
                .andExpect(status().is3xxRedirection());

        assertThat(scene.stateOf(request)).isEqualTo("PENDING");
    }

    @Test
    void withHtmxAnAnswerSwapsItsOwnRowAndTheNumbersOfTheBoxes() throws Exception {
        String row = send(
                        post(scene.url(buyer, "/meeting-requests/" + request + "/decline"))
                                .header("HX-Request", "true"),
                        scene.asAttendeeOf(buyer))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(row.strip())
                .startsWith("<li")
                .contains("/undo")
                .contains("<span id=\"box-WAITING\" data-hx-swap-oob=\"true\">To answer (1)</span>");
        assertThat(scene.stateOf(request)).isEqualTo("DECLINED");
    }

    @Test
    void anAnswerThatComesTooLateIsAReadableConflict() throws Exception {
        RequestPostProcessor visitor = scene.asAttendeeOf(buyer);
        scene.run(() -> scene.bean(MeetingRequestService.class).withdraw(scene.event.eventId(), company, request));

        String page = send(
                        post(scene.url(buyer, "/meeting-requests/" + request + "/accept"))
                                .param("rank", "WANT"),
                        visitor)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).containsAnyOf("withdrawn in the meantime", "stata ritirata");
    }

    @Test
    void requestsOfOthersDoNotExistAndStayAsTheyAre() throws Exception {
        RequestPostProcessor visitor = scene.asAttendeeOf(rival);

        send(post(scene.url(rival, "/meeting-requests/" + request + "/withdraw")), visitor)
                .andExpect(status().isNotFound());
        send(post(scene.url(buyer, "/meeting-requests/" + request + "/accept")).param("rank", "WANT"), visitor)
                .andExpect(status().isNotFound());
        mvc.perform(get(scene.url(buyer, "/meeting-requests")).with(visitor)).andExpect(status().isNotFound());
        mvc.perform(get("/events/" + scene.event.code() + "/meeting-requests").with(visitor))
                .andExpect(status().isNotFound());

        assertThat(scene.stateOf(request)).isEqualTo("PENDING");
    }

    @Test
    void aMessageThatIsTooLongKeepsTheFormWithItsValues() throws Exception {
        UUID other = scene.buyer("Toyota", "R&D");
        String text = "long ".repeat(101);

        String page = send(
                        post(scene.url(company, "/catalogue/" + other + "/ask"))
                                .param("rank", "MUST_MEET")
                                .param("message", text),
                        scene.asAttendeeOf(company))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        Document form = Jsoup.parse(page);
        assertThat(form.getElementById("message").wholeText().strip()).isEqualTo(text.strip());
        assertThat(form.select("option[value=MUST_MEET]").hasAttr("selected")).isTrue();
        assertThat(form.getElementById("message-error")).isNotNull();
    }

    @Test
    void aSupplierFindsOtherSuppliersOnlyIfTheRulesAllow() throws Exception {
        RequestPostProcessor visitor = scene.asAttendeeOf(company);
        mvc.perform(get(scene.url(company, "/catalogue/" + rival)).with(visitor))
                .andExpect(status().isNotFound());

        scene.rules(true, RefusalsShown.AT_ONCE, null);

        assertThat(content(get(scene.url(company, "/catalogue")), visitor)).contains("Rivale");
    }

    @Test
    void theCatalogueIsSearchedByTextTopicAndCountry() throws Exception {
        RequestPostProcessor visitor = scene.asAttendeeOf(buyer);
        String base = scene.url(buyer, "/catalogue");

        assertThat(names(get(base).param("text", "álfa"), visitor)).hasSize(1);
        assertThat(names(get(base).param("topic", "process"), visitor)).hasSize(2);
        assertThat(names(get(base).param("topic", "cnc-machining"), visitor)).hasSize(1);
        assertThat(names(get(base).param("country", "DE"), visitor)).isEmpty();
        assertThat(names(get(base).param("sort", "NAME"), visitor).getFirst()).startsWith("Alfa");
    }

    @Test
    void nobodyFindsContactDataInAProfile() throws Exception {
        scene.asAttendeeOf(company);

        String profile = content(get(scene.url(buyer, "/catalogue/" + company)), scene.asAttendeeOf(buyer));

        assertThat(profile).contains("We are Alfa").doesNotContain("5556677", "ada-" + company);
    }

    @Test
    void theOrganiserFindsAllRequestsAndProposes() throws Exception {
        String list = "/events/" + scene.event.code() + "/meeting-requests";
        UUID other = scene.buyer("Toyota", "R&D");

        send(
                        post(list + "/new")
                                .param("kind", "AGREED")
                                .param("asker", company.toString())
                                .param("target", other.toString())
                                .param("rank", "WANT"),
                        scene.asOwner())
                .andExpect(status().is3xxRedirection());
        assertThat(send(post(list + "/new").param("kind", "PROPOSAL").param("rank", "WANT"), scene.asOwner())
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("asker-error", "target-error");

        assertThat(content(get(list), scene.asOwner())).contains("Rivale", "Alfa", "Toyota");
        assertThat(page(get(list).param("state", "ACCEPTED").param("text", "toyota"), scene.asOwner())
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(content(get(list + "/new"), scene.asOwner())).contains("Toyota");
        assertThat(content(get(scene.url(buyer, "/meeting-requests")), scene.asOwner()))
                .contains("Rivale");
    }

    @Test
    void theAskerChangesAndWithdraws() throws Exception {
        RequestPostProcessor visitor = scene.asAttendeeOf(company);
        String url = scene.url(company, "/meeting-requests/" + request);

        assertThat(content(get(url + "/edit"), visitor)).contains("Our gears are quiet");
        send(post(url + "/edit").param("rank", "MUST_MEET").param("message", "Better"), visitor)
                .andExpect(status().is3xxRedirection());
        assertThat(content(get(scene.url(company, "/meeting-requests")), visitor))
                .contains("Better");
        send(post(url + "/withdraw"), visitor).andExpect(status().is3xxRedirection());

        assertThat(scene.stateOf(request)).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoComesTooLateReadsWhenItWasOpen() throws Exception {
        RequestPostProcessor visitor = scene.asAttendeeOf(buyer);
        scene.open(Activity.ANSWER, Duration.ofDays(-3), Duration.ofDays(-2));

        String page = send(
                        post(scene.url(buyer, "/meeting-requests/" + request + "/accept"))
                                .param("rank", "WANT"),
                        visitor)
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("Requests could be answered from");
        assertThat(scene.stateOf(request)).isEqualTo("PENDING");
    }

    @Test
    void nobodyReadsHowManyRequestsAreLeftOnceTheyCannotBeSentAnyMore() throws Exception {
        RequestPostProcessor visitor = scene.asAttendeeOf(company);
        MockHttpServletRequestBuilder sent = get(scene.url(company, "/meeting-requests?box=SENT"));
        scene.rules(false, RefusalsShown.AT_ONCE, 10);

        assertThat(content(sent, visitor)).contains("Requests you can still send");
        scene.open(Activity.REQUEST, Duration.ofDays(-3), Duration.ofDays(-2));
        assertThat(content(sent, visitor)).doesNotContain("Requests you can still send");
    }

    @Test
    void theParticipantsHomeNamesWhatWaits() throws Exception {
        String home = content(get(scene.url(buyer, "")), scene.asAttendeeOf(buyer));

        assertThat(home).contains("2 meeting requests wait for your answer");
    }

    private List<String> names(MockHttpServletRequestBuilder request, RequestPostProcessor visitor) throws Exception {
        return page(request, visitor).select(".catalogue-grid h2").eachText();
    }

    private Document page(MockHttpServletRequestBuilder request, RequestPostProcessor visitor) throws Exception {
        return Jsoup.parse(content(request, visitor));
    }

    private String content(MockHttpServletRequestBuilder request, RequestPostProcessor visitor) throws Exception {
        return mvc.perform(request.with(visitor).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions send(MockHttpServletRequestBuilder request, RequestPostProcessor visitor) throws Exception {
        return mvc.perform(request.with(visitor).with(csrf()).locale(Locale.ENGLISH));
    }
}
