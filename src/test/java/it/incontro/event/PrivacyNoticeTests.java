package it.incontro.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.identity.RetentionPeriod;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class PrivacyNoticeTests extends EventBeingSetUp {

    @Autowired
    NoticeService notices;

    @Autowired
    EventService events;

    @Test
    void namesWhatTheLawAsksForInBothLanguages() throws Exception {
        open();
        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Document page = publicPage(language, "");

            assertThat(page.select("html").attr("lang")).isEqualTo(language.getLanguage());
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.select("main h2"))
                    .as("controller, seven parts, cookies")
                    .hasSize(2 + NoticeSection.values().length);
            assertThat(page.text()).contains("Ente " + code, "ente@piemonte.example", "art. 6", "garanteprivacy.it");
            assertThat(page.select(".periods li")).hasSize(RetentionPeriod.values().length);
            assertThat(page.html()).doesNotContain("??");
        }
    }

    @Test
    void isLinkedAtTheFootOfTheEventsPagesAndFromItsApplication() throws Exception {
        open();

        assertThat(page(get("/events/{code}/setup", code), 200)
                        .select("[data-element=privacy-policy-link]")
                        .attr("href"))
                .isEqualTo("/events/" + code + "/privacy");
    }

    @Test
    void everyChangeMakesAVersionAndTheOldOneStaysAsItWasRead() throws Exception {
        open();
        int first = as(() -> notices.give(event));

        send(changed("controller", "Ente Nuovo", "/events/" + code + "/setup/privacy"), owner);

        int second = as(() -> notices.give(event));
        assertThat(List.of(first, second)).containsExactly(1, 2);
        assertThat(publicPage(Locale.ENGLISH, "").text()).contains("Version 2", "Ente Nuovo");
        assertThat(publicPage(Locale.ENGLISH, "?version=1").text())
                .contains("Version 1", "Ente " + code, "no longer in force")
                .doesNotContain("Ente Nuovo");
    }

    @Test
    void agreeingTwiceToTheSameWordsMakesNoVersion() {
        assertThat(as(() -> notices.give(event))).isEqualTo(as(() -> notices.give(event)));
    }

    @Test
    void followsTheOrganisersDefaultsWhereItSaysNothingElse() throws Exception {
        open();
        send(changed("dpo", "Ada Rossi, dpo@ente.example", "/organisers/o-" + code + "/privacy"), owner);

        assertThat(publicPage(Locale.ITALIAN, "").text()).contains("Ada Rossi, dpo@ente.example");

        send(changed("dpo", "Eva Verdi, rpd@ente.example", "/events/" + code + "/setup/privacy"), owner);
        send(changed("dpo", "Ugo Neri, dpo@ente.example", "/organisers/o-" + code + "/privacy"), owner);

        assertThat(publicPage(Locale.ITALIAN, "").text())
                .contains("Eva Verdi, rpd@ente.example")
                .doesNotContain("Ugo Neri");
    }

    @Test
    void isShownBeforeItIsPublished() throws Exception {
        Document preview = page(
                changed("controller", "Solo Anteprima", "/events/" + code + "/setup/privacy")
                        .param("preview", "true"),
                200);

        assertThat(preview.select("section[aria-labelledby=preview-title]").text())
                .contains("Solo Anteprima");
        assertThat(preview.select("#controller").val()).isEqualTo("Solo Anteprima");
        assertThat(as(() -> notices.inForce(event)).content().controller()).isEqualTo("Ente " + code);
    }

    @Test
    void comesBackWithWhatWasTypedWhenSomethingIsMissing() throws Exception {
        Document refused = page(changed("email", "no address", "/events/" + code + "/setup/privacy"), 422);

        assertThat(refused.select("#email").val()).isEqualTo("no address");
        assertThat(refused.select("#email-error")).hasSize(1);
    }

    @Test
    void ofADraftIsForItsTeamAlone() throws Exception {
        assertThat(mvc.perform(get("/events/{code}/privacy", code))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        page(get("/events/{code}/privacy", code), 200);
    }

    private void open() {
        as(() -> {
            events.become(event, EventStatus.OPEN);
            return event;
        });
    }

    private Document publicPage(Locale language, String query) throws Exception {
        return org.jsoup.Jsoup.parse(
                mvc.perform(get("/events/" + code + "/privacy" + query).locale(language))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    /** The form of a notice as its page shows it, with one field changed. */
    private MockHttpServletRequestBuilder changed(String field, String value, String path) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        for (Element each : page(get(path), 200).select("main form [name]:not(button)")) {
            if (!each.attr("name").startsWith("_") && !each.attr("name").equals(field)) {
                form.param(each.attr("name"), each.tagName().equals("textarea") ? each.wholeText() : each.val());
            }
        }
        return form.param(field, value);
    }
}
