package it.incontro.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.IncontroTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IncontroTest
class IndexingTests {

    @Autowired
    private MockMvc mvc;

    @Test
    void letsWhatIsMadeForThePublicBeFound() throws Exception {
        for (String path : List.of("/", "/accessibility", "/privacy", "/legal-notes")) {
            MockHttpServletResponse page = open(path);
            assertThat(page.getHeader("X-Robots-Tag")).as(path).isNull();
            assertThat(robotsOf(page)).as(path).isEmpty();
        }
    }

    @Test
    void keepsEverythingElseAway() throws Exception {
        for (String path : List.of(
                "/sign-in",
                "/sign-in/link/abc",
                "/invitations/abc",
                "/home",
                "/events/no-such-event/dashboard",
                "/x")) {
            assertThat(open(path).getHeader("X-Robots-Tag")).as(path).isEqualTo("noindex, nofollow");
        }
        assertThat(robotsOf(open("/sign-in"))).isEqualTo("noindex, nofollow");
        assertThat(robotsOf(open("/sign-in/link/abc"))).isEqualTo("noindex, nofollow");
        assertThat(robotsOf(open("/events/no-such-event"))).isEqualTo("noindex, nofollow");
    }

    @Test
    void tellsRobotsWhatIsNotWorthAskingFor() throws Exception {
        assertThat(open("/robots.txt").getContentAsString()).contains("User-agent: *", "Disallow: /account");
    }

    private static String robotsOf(MockHttpServletResponse page) throws Exception {
        return Jsoup.parse(page.getContentAsString())
                .select("meta[name=robots]")
                .attr("content");
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }
}
