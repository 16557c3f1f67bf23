package it.incontro.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An organiser's colour can always be read. */
class AccentTests {

    @ParameterizedTest
    @ValueSource(strings = {"#0066cc", "#c8102e", "#ffd200", "#00ff00", "#ffffff", "#000000", "#7f7f7f"})
    void isReadableOnWhiteAndOnItsOwnTint(String colour) {
        Accent accent = Accent.of(colour);

        assertThat(accent.contrastWith(accent.soft())).isGreaterThanOrEqualTo(Accent.READABLE);
        assertThat(accent.contrastWith(new Accent(255, 255, 255))).isGreaterThanOrEqualTo(Accent.READABLE);
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(new Accent(0, 0, 0).contrastWith(new Accent(255, 255, 255))).isEqualTo(21.0);
    }

    @Test
    void aReadableColourStaysAsItIs() {
        assertThat(Accent.of("#0059b8").code()).isEqualTo("0059b8");
    }

    @Test
    void theStylesheetIsOfTheSameOriginAndMayBeKept() throws Exception {
        MockMvc portal = FrameOnly.with();

        MockHttpServletResponse answer =
                portal.perform(get("/accents/0059b8.css")).andReturn().getResponse();

        assertThat(answer.getContentType()).startsWith("text/css");
        assertThat(answer.getHeader("Cache-Control")).contains("public");
        assertThat(answer.getContentAsString()).contains("--accent:#0059b8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "0059B8;", "12345", "}body{display:none"})
    void whatIsNoColourIsNotThere(String text) throws Exception {
        MockMvc portal = FrameOnly.with();

        assertThat(portal.perform(get("/accents/{colour}.css", text))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
