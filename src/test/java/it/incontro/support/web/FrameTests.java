package it.incontro.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

/** What stands around a page, with and without a place and somebody signed in. */
class FrameTests {

    private final MockMvc bare = FrameOnly.with();
    private final MockMvc filled = FrameOnly.with(OrganiserOfAnEvent.class);

    @Test
    void thePortalsOwnPagesLeadToItsDeclarations() throws Exception {
        Document page = page(bare, "/privacy");

        assertThat(page.select("[data-element=accessibility-link]").attr("href"))
                .isEqualTo("/accessibility");
        assertThat(page.select("[data-element=privacy-policy-link]").attr("href"))
                .isEqualTo("/privacy");
        assertThat(page.select("a[href=/sign-in]")).hasSize(1);
        assertThat(page.select("form[action=/sign-out], .place-bar, .inner-bar"))
                .isEmpty();
    }

    @Test
    void anOrganisersPagesLeadToItsOwn() throws Exception {
        Document page = page(filled, "/privacy");

        assertThat(page.select("[data-element=accessibility-link]").attr("href"))
                .isEqualTo("https://form.example/declaration");
        assertThat(page.select("[data-element=privacy-policy-link]").attr("href"))
                .isEqualTo("/privacy");
        assertThat(page.select("footer a[href^=mailto:]").attr("href")).isEqualTo("mailto:events@organiser.example");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).contains("/accents/c8102e.css");
    }

    @Test
    void ofNestedLinksOnlyTheMostExactIsActive() throws Exception {
        Document page = page(filled, "/privacy");

        assertThat(page.select("#place-links [aria-current=page]").eachAttr("href"))
                .containsExactly("/privacy");
    }

    @Test
    void whoActsForAParticipantSeesItAndTheWayBack() throws Exception {
        Document page = page(filled, "/privacy");

        assertThat(page.select(".acting-bar").text()).contains("Toyota");
        assertThat(page.select(".acting-bar .acting-inner a").attr("href")).isEqualTo("/participations");
        assertThat(page.select(".acting-bar #inner-links a").eachAttr("href")).containsExactly("/inbox");
    }

    @Test
    void aParticipantsLinksAreItsWholeNavigation() {
        FrameBuilder frame = new FrameBuilder("/inbox", "/inbox", false);
        frame.innerLink("support.page.home", "/inbox");

        assertThat(frame.build().links()).extracting(PageFrame.NavLink::url).containsExactly("/inbox");
        assertThat(frame.build().innerLinks()).isEmpty();
    }

    @Test
    void theLanguageFormComesBackToThePageWithItsFilters() throws Exception {
        Document page = page(bare, "/privacy?q=a b");

        assertThat(page.select(".language-switch input[name=back]").val()).isEqualTo("/privacy?q=a%20b");
    }

    @Test
    void landmarksAndTheSkipLinkAreThere() throws Exception {
        Document page = page(filled, "/privacy");

        assertThat(page.select("body > header, main, body > footer")).hasSize(3);
        assertThat(page.getElementById(page.select(".skip-link").attr("href").substring(1)))
                .isNotNull();
        assertThat(page.select("nav").eachAttr("aria-label")).doesNotHaveDuplicates();
        assertThat(page.select("h1")).hasSize(1);
    }

    private static Document page(MockMvc portal, String address) throws Exception {
        return Jsoup.parse(
                portal.perform(get(address)).andReturn().getResponse().getContentAsString());
    }

    static class OrganiserOfAnEvent implements FrameContributor {

        @Override
        public void contribute(FrameBuilder frame, HttpServletRequest request) {
            frame.visitor("Ada", "/account");
            frame.place("Business days", "/dashboard");
            List.of("/", "/privacy", "/priva").forEach(url -> frame.link("support.page.home", url));
            frame.innerLink("support.page.home", "/inbox");
            frame.banner("support.page.feedback", "Toyota", "/participations", "support.page.back");
            frame.owner(new PageFrame.Owner(
                    "Organiser",
                    "events@organiser.example",
                    "#c8102e",
                    "https://form.example/declaration",
                    null,
                    null,
                    null));
        }
    }
}
