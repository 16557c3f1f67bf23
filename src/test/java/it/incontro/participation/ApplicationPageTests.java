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
import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.event.NoticeContent;
import it.incontro.event.NoticeService;
import java.time.Duration;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IncontroTest
class ApplicationPageTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private Scene scene;

    @BeforeEach
    void setUp() {
        scene = new Scene(context);
    }

    @Test
    void showsTheFormInBothLanguagesWithNothingTicked() throws Exception {
        mvc.perform(get(scene.url("/applications/new")).locale(Locale.ENGLISH))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Apply to take part"),
                                containsString("Aluminium die casting"),
                                not(containsString("checked=\"checked\"")))));
        mvc.perform(get(scene.url("/applications/new")).locale(Locale.ITALIAN))
                .andExpect(content()
                        .string(allOf(
                                containsString("Domanda di adesione"),
                                containsString("Pressofusione di alluminio"),
                                containsString("Referente"))));
    }

    @Test
    void storesWhatWasTypedAndWhatWasAgreedTo() throws Exception {
        mvc.perform(application("00743110157"))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl(scene.url("/applications/received")));

        assertThat(scene.read("select legal_name || '/' || fiscal_code || '/' || city from company"))
                .containsExactly("Presse Torino Srl/00743110157/Torino");
        assertThat(scene.read("select kind || ':' || code from company_topic order by 1"))
                .containsExactly("CERTIFICATE:iatf-16949", "OFFER:stamping");
        assertThat(scene.read("select state from participation where event_id = ?", scene.event.eventId()))
                .containsExactly("APPLIED");
        assertThat(scene.read(
                        "select p.email || ':' || a.contact || ':' || array_to_string(a.languages, '+') from attendee"
                                + " a join person p on p.id = a.person_id"))
                .containsExactly("ada@presse.example:true:it+en");
        assertThat(scene.read("select kind || ' ' || text_version from consent"))
                .containsExactly("PRIVACY_NOTICE 1");
    }

    @Test
    void keepsTheValuesAndSaysWhatIsWrong() throws Exception {
        mvc.perform(application("00743110158"))
                .andExpect(status().is(422))
                .andExpect(content()
                        .string(allOf(
                                containsString("value=\"Presse Torino Srl\""),
                                containsString("id=\"vatNumber-error\""),
                                containsString("Ada@Presse.example"),
                                containsString("La partita IVA non è valida"))));
        assertThat(scene.read("select legal_name from company")).isEmpty();
    }

    @Test
    void asksForThePrivacyNoticeAndTheContactPerson() throws Exception {
        mvc.perform(post(scene.url("/applications/new"))
                        .with(csrf())
                        .locale(Locale.ENGLISH)
                        .param("legalName", "Presse Torino Srl")
                        .param("country", "IT")
                        .param("city", "Torino")
                        .param("vatNumber", "00743110157")
                        .param("people[0].givenName", "Ada")
                        .param("_privacy", "on"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("people[0].email-error")))
                .andExpect(content().string(containsString("privacy-error")));
    }

    @Test
    void answersASecondApplicationAsTheFirst() throws Exception {
        mvc.perform(application("00743110157")).andExpect(redirectedUrl(scene.url("/applications/received")));
        mvc.perform(application("IT 00743110157")).andExpect(redirectedUrl(scene.url("/applications/received")));

        assertThat(scene.read("select count(*) from participation where event_id = ?", scene.event.eventId()))
                .containsExactly("1");
    }

    @Test
    void agreesToTheNoticeThatWasShownAndShowsAChangedOneWithNothingLost() throws Exception {
        MockHttpServletRequestBuilder typed = application("00743110157");
        scene.run(() -> {
            NoticeService notices = context.getBean(NoticeService.class);
            NoticeContent now = notices.ofEvent(scene.event.eventId());
            notices.describeEvent(
                    scene.event.eventId(),
                    new NoticeContent(
                            "Changed controller",
                            now.address(),
                            now.email(),
                            now.dpo(),
                            now.sections(),
                            now.periods()));
        });

        String again = mvc.perform(typed)
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();

        Document page = Jsoup.parse(again);
        assertThat(page.select("#privacy-error").text()).contains("è stata modificata");
        assertThat(page.select("#privacy").hasAttr("checked")).isFalse();
        assertThat(page.select("#legalName").val()).isEqualTo("Presse Torino Srl");
        assertThat(scene.read("select 1 from participation where event_id = ?", scene.event.eventId()))
                .isEmpty();

        mvc.perform(application("00743110157")).andExpect(redirectedUrl(scene.url("/applications/received")));
        assertThat(page.select("input[name=notice]").val()).isEqualTo(notice());
        assertThat(scene.read(
                        "select k.text_version from consent k join privacy_notice n on n.event_id = k.event_id"
                                + " and n.number::text = k.text_version where k.event_id = ?"
                                + " and n.content ->> 'controller' = 'Changed controller'",
                        scene.event.eventId()))
                .hasSize(1);
    }

    @Test
    void saysWhenApplicationsWereOpen() throws Exception {
        scene.openApplications(Duration.ofDays(-9), Duration.ofDays(-2));

        mvc.perform(get(scene.url("/applications/new")).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("Applications were open from")));
        mvc.perform(application("00743110157")).andExpect(status().isConflict());
    }

    @Test
    void takesNothingForACancelledEvent() throws Exception {
        scene.run(() -> context.getBean(EventService.class).become(scene.event.eventId(), EventStatus.CANCELLED));

        mvc.perform(get(scene.url("/applications/new")).locale(Locale.ENGLISH))
                .andExpect(content().string(containsString("takes no applications")));
    }

    private MockHttpServletRequestBuilder application(String vatNumber) {
        return post(scene.url("/applications/new"))
                .with(csrf())
                .locale(Locale.ITALIAN)
                .param("legalName", "Presse Torino Srl")
                .param("country", "IT")
                .param("city", "Torino")
                .param("vatNumber", vatNumber)
                .param("offers", "stamping", "no-such-topic")
                .param("certificates", "iatf-16949")
                .param("people[0].givenName", "Ada")
                .param("people[0].familyName", "Rossi")
                .param("people[0].email", "Ada@Presse.example")
                .param("people[0].languages", "it", "en")
                .param("people[1].givenName", "")
                .param("notice", notice())
                .param("privacy", "true");
    }

    private String notice() {
        return scene.call(() -> context.getBean(NoticeService.class).inForce(scene.event.eventId()))
                .mark();
    }
}
