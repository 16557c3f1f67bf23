package it.incontro.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import it.incontro.support.Conflict;
import it.incontro.support.Gone;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is shown when something goes wrong: plain words, a number to quote, nothing of the inside. */
class ErrorPageTests {

    private final MockMvc portal = FrameOnly.with(Failing.class);

    @ParameterizedTest
    @CsvSource({"not-found, 404", "conflict, 409", "race, 409", "gone, 410", "rejected, 422", "database, 503"})
    void whatTheModulesThrowHasItsStatusAndSentence(String cause, int status) throws Exception {
        MockHttpServletResponse answer = answer(get("/fail/" + cause));

        assertThat(answer.getStatus()).isEqualTo(status);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("h1").text()).isNotBlank();
        assertThat(page.select("main").text())
                .contains(String.valueOf(answer.getHeader("X-Request-Id")))
                .doesNotContain("Exception", "it.incontro", "secret", "??");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 410, 413, 422, 429, 500, 503})
    void everyStatusHasAPageInBothLanguages(int status) throws Exception {
        String english = heading(status, Locale.ENGLISH);
        String italian = heading(status, Locale.ITALIAN);

        assertThat(english).isNotBlank().isNotEqualTo(italian);
        if (status != 500) {
            assertThat(english).isNotEqualTo(heading(500, Locale.ENGLISH));
        }
    }

    @Test
    void aConflictSaysWhatHappened() throws Exception {
        assertThat(answer(get("/fail/conflict")).getContentAsString()).contains("Write to Toyota");
    }

    @Test
    void aPartOfAPageGetsANoticeAboveThePage() throws Exception {
        MockHttpServletResponse answer = answer(get("/fail/conflict").header("HX-Request", "true"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getHeader("HX-Retarget")).isEqualTo("#notices");
        assertThat(answer.getContentAsString())
                .contains("Write to Toyota", "role=\"alert\"")
                .doesNotContain("<html", "<main");
    }

    @Test
    void anErrorIsShownEvenIfTheFrameCannotBeFilled() throws Exception {
        MockMvc broken = FrameOnly.with(Failing.class, BrokenFrame.class);

        MockHttpServletResponse answer =
                broken.perform(get("/fail/not-found")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("There is no such page");
    }

    @Test
    void theRequestsNumberIsOursWhateverIsSent() throws Exception {
        MockHttpServletResponse answer = answer(get("/privacy").header("X-Request-Id", "forged\nline"));

        assertThat(answer.getHeader("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    private String heading(int status, Locale locale) throws Exception {
        MockHttpServletResponse answer = answer(get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .locale(locale));
        assertThat(answer.getStatus()).isEqualTo(status);
        Document page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("html").attr("lang")).isEqualTo(locale.getLanguage());
        assertThat(page.select("main .lead").text()).as("what to do").isNotBlank();
        assertThat(page.select("main a.btn")).isNotEmpty();
        assertThat(page.select("main").text()).contains(String.valueOf(answer.getHeader("X-Request-Id")));
        return page.select("h1").text();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request).andReturn().getResponse();
    }

    @Controller
    static class Failing {

        @GetMapping("/fail/{cause}")
        String fail(@PathVariable String cause) {
            throw switch (cause) {
                case "not-found" -> new NotFound("secret thing");
                case "conflict" -> new Conflict("support.page.feedback", "Toyota");
                case "race" -> new CannotAcquireLockException("secret row");
                case "gone" -> new Gone("support.error.410.what");
                case "rejected" -> Rejected.because("support.error.422.what");
                default -> new CannotCreateTransactionException("secret host");
            };
        }
    }

    static class BrokenFrame implements FrameContributor {

        @Override
        public void contribute(FrameBuilder frame, HttpServletRequest request) {
            throw new IllegalStateException("no database");
        }
    }
}
