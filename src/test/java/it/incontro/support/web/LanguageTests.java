package it.incontro.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** In which language a page is shown, and how it is changed. */
class LanguageTests {

    private final MockMvc portal = FrameOnly.with();

    @ParameterizedTest
    @CsvSource({"it, it", "it-CH, it", "en-US, en", "de, en"})
    void theBrowserDecidesAtFirst(String browser, String expected) throws Exception {
        assertThat(language(portal, get("/privacy").locale(Locale.forLanguageTag(browser))))
                .isEqualTo(expected);
    }

    @Test
    void whatWasChosenStays() throws Exception {
        MockHttpServletResponse answer = answer(portal, post("/language").param("lang", "it"));
        Cookie cookie = answer.getCookie("incontro-language");

        assertThat(cookie).isNotNull();
        assertThat(language(portal, get("/privacy").locale(Locale.US).cookie(cookie)))
                .isEqualTo("it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "", "<script>", "../it"})
    void anUnknownLanguageIsEnglish(String language) throws Exception {
        Cookie cookie = new Cookie("incontro-language", language);

        assertThat(language(portal, get("/privacy").cookie(cookie))).isEqualTo("en");
        assertThat(answer(portal, post("/language").param("lang", language)).getStatus())
                .isEqualTo(302);
    }

    @Test
    void thePersonsOwnLanguageComesFirstAndIsRemembered() throws Exception {
        MockMvc signedIn = FrameOnly.with(Reader.class);

        assertThat(language(signedIn, get("/privacy").locale(Locale.US))).isEqualTo("it");
        answer(signedIn, post("/language").param("lang", "en"));
        assertThat(language(signedIn, get("/privacy").locale(Locale.ITALIAN))).isEqualTo("en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/events/x?q=caf%C3%A9&at=10:30", "/events/{code}/agenda", "/"})
    void oneComesBackToThePage(String page) throws Exception {
        assertThat(answer(portal, post("/language").param("lang", "it").param("back", page))
                        .getRedirectedUrl())
                .isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "javascript:alert(1)",
                "/a\r\nX: y",
                ""
            })
    void nobodyIsLedElsewhere(String page) throws Exception {
        assertThat(answer(portal, post("/language").param("lang", "it").param("back", page))
                        .getRedirectedUrl())
                .isEqualTo("/");
    }

    private static String language(MockMvc portal, MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(answer(portal, request).getContentAsString())
                .select("html")
                .attr("lang");
    }

    private static MockHttpServletResponse answer(MockMvc portal, MockHttpServletRequestBuilder request)
            throws Exception {
        return portal.perform(request).andReturn().getResponse();
    }

    static class Reader implements PreferredLocale {

        private Locale own = Locale.ITALIAN;

        @Override
        public Optional<Locale> of(HttpServletRequest request) {
            return Optional.of(own);
        }

        @Override
        public void remember(HttpServletRequest request, Locale locale) {
            own = locale;
        }
    }
}
