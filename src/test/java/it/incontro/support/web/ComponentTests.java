package it.incontro.support.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The components of pages, as browsers and screen readers get them. */
class ComponentTests {

    private final MockMvc portal = FrameOnly.with(Gallery.class);

    @Test
    void aFieldHasItsLabelAndItsValueAsBrowsersExpectIt() throws Exception {
        Document page = page(get("/list"));

        assertThat(page.select("label[for=date]").text()).startsWith("Print");
        assertThat(field(page, "date").attr("type")).isEqualTo("date");
        assertThat(field(page, "date").val()).isEqualTo("2025-04-23");
        assertThat(field(page, "time").val()).isEqualTo("09:30");
        assertThat(field(page, "email").attr("autocomplete")).isEqualTo("email");
        assertThat(field(page, "name").hasAttr("autocomplete")).isFalse();
        assertThat(page.select("#choice option[selected]").eachAttr("value")).containsExactly("a");
        assertThat(page.select("input[name=several][checked]").eachAttr("value"))
                .containsExactly("b");
    }

    @Test
    void aWrongFieldSaysSoBesideItAndInTheSummary() throws Exception {
        Document page =
                page(post("/form").param("name", " ").param("date", "tomorrow").param("choice", "a"));

        assertThat(field(page, "name").attr("aria-invalid")).isEqualTo("true");
        assertThat(field(page, "name").attr("aria-describedby")).isEqualTo("name-error");
        assertThat(page.select("#name-error").text()).isEqualTo("Please fill in this field.");
        assertThat(page.select("#date-error").text()).isEqualTo("This is not a date.");
        assertThat(field(page, "date").val()).as("what was typed is kept").isEqualTo("tomorrow");
        assertThat(page.select("#errors a").eachAttr("href")).contains("#name", "#date");
        assertThat(page.select("#errors a").eachAttr("href"))
                .allSatisfy(link -> assertThat(page.select(link)).hasSize(1));
    }

    @Test
    void limitsOfLengthAreNamed() throws Exception {
        Document page = page(post("/form").param("name", "x".repeat(30)).param("text", "a"));

        assertThat(page.select("#name-error").text()).isEqualTo("At most 20 characters.");
        assertThat(page.select("#text-error").text()).isEqualTo("Between 2 and 10 characters.");
    }

    @Test
    void aFormWithErrorsIsAnsweredAsUnprocessable() throws Exception {
        assertThat(answer(post("/form").param("name", "")).getStatus()).isEqualTo(422);
    }

    @Test
    void idsAreUniqueAndLabelsLeadToFields() throws Exception {
        Document page = page(get("/list"));

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("label[for]").eachAttr("for"))
                .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
    }

    @Test
    void theHeaderOfASortedColumnTellsTheOrderAndTurnsIt() throws Exception {
        Document page = page(get("/list?state=b&sort=name&page=2"));

        Element name = page.select("th:has(a.sort)").getFirst();
        assertThat(name.attr("aria-sort")).isEqualTo("ascending");
        assertThat(name.select("a").attr("href")).isEqualTo("/list?state=b&sort=-name");
        assertThat(page.select("th[aria-sort]")).hasSize(1);
    }

    @Test
    void whatMayNotBeSortedByIsNot() throws Exception {
        Document page = page(get("/list?sort=password_hash"));

        assertThat(page.select("th[aria-sort]").text()).isEqualTo("Name");
    }

    @Test
    void pagesOfAListKeepItsFilters() throws Exception {
        Document page = page(get(URI.create("/list?q=caf%C3%A9&page=2")));

        assertThat(page.select(".paging a[rel=next]").attr("href")).isEqualTo("/list?q=caf%C3%A9&page=3");
        assertThat(page.select(".paging a[rel=prev]").attr("href")).isEqualTo("/list?q=caf%C3%A9&page=1");
        assertThat(page.select(".paging").text()).contains("Page 2 of 3 · 45 in all");
    }

    @Test
    void aPageBeyondTheEndShowsTheLast() throws Exception {
        assertThat(page(get("/list?page=99")).select(".paging").text()).contains("Page 3 of 3");
        assertThat(page(get("/list?page=-4")).select(".paging").text()).contains("Page 1 of 3");
    }

    @Test
    void statesAreNeverToldByColourAlone() throws Exception {
        Document page = page(get("/list"));

        assertThat(page.select(".states .badge-state")).hasSize(5).allSatisfy(badge -> {
            assertThat(badge.text()).isNotBlank();
            assertThat(badge.select("svg[aria-hidden=true] use").attr("href")).contains("sprites.svg#it-");
        });
    }

    @Test
    void theCurrentStepIsMarkedForScreenReaders() throws Exception {
        Document page = page(get("/list"));

        assertThat(page.select(".steps [aria-current=step]").text()).startsWith("Requests");
        assertThat(page.select(".step-done .visually-hidden").text()).isEqualTo("done");
    }

    @Test
    void datesAndComponentsSpeakItalian() throws Exception {
        Document page = page(get("/list").locale(Locale.ITALIAN));

        assertThat(page.select("html").attr("lang")).isEqualTo("it");
        assertThat(page.select(".day-heading time").text()).isEqualTo("mercoledì 23 aprile 2025");
        assertThat(page.select(".paging").text()).contains("Pagina 1 di 3");
    }

    @Test
    void nothingIsWrittenOutsideOfTheMessages() throws Exception {
        assertThat(answer(get("/list")).getContentAsString()).doesNotContainPattern("\\?\\?[a-z]");
    }

    @Test
    void noScriptOrStyleStandsInThePage() throws Exception {
        Document page = page(get("/list"));

        assertThat(page.select("script:not([src]), style, [style], [onclick], [onchange], [onsubmit]"))
                .isEmpty();
    }

    private static Element field(Document page, String id) {
        Element field = page.getElementById(id);
        assertThat(field).as(id).isNotNull();
        return Objects.requireNonNull(field);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(answer(request).getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return portal.perform(request.characterEncoding("UTF-8")).andReturn().getResponse();
    }

    /** A page with every component, as the modules' pages use them. */
    @Controller
    static class Gallery {

        @GetMapping("/list")
        String list(Model model, HttpServletRequest request, @RequestParam(defaultValue = "1") int page) {
            model.addAttribute(
                    "form",
                    new Form(
                            "Ada",
                            "ada@example.org",
                            LocalDate.of(2025, 4, 23),
                            LocalTime.of(9, 30),
                            4,
                            "",
                            "a",
                            "b",
                            List.of("b"),
                            true));
            return show(model, request, page);
        }

        @PostMapping("/form")
        String form(
                @Valid @ModelAttribute("form") Form form,
                BindingResult errors,
                Model model,
                HttpServletRequest request,
                HttpServletResponse response) {
            FormErrors.accepts(errors, response, () -> {});
            return show(model, request, 1);
        }

        private static String show(Model model, HttpServletRequest request, int page) {
            model.addAttribute("options", List.of(new Option("a", "First"), new Option("b", "Second")));
            model.addAttribute("query", request.getParameter("q"));
            model.addAttribute("sorting", Sorting.of(request, List.of("name", "applied")));
            model.addAttribute("paging", Paging.of(request, page, 20, 45));
            model.addAttribute("day", LocalDate.of(2025, 4, 23));
            model.addAttribute(
                    "steps",
                    List.of(
                            new Step("Registration", Step.State.DONE, "until 1 March", null),
                            new Step("Requests", Step.State.CURRENT, "until 18 April", "/requests"),
                            Step.of("Agenda", Step.State.AHEAD),
                            Step.of("Event", Step.State.AHEAD)));
            return "test/components";
        }

        record Form(
                @NotBlank @Size(max = 20) String name,
                @Email String email,
                @NotNull @Nullable LocalDate date,
                @Nullable LocalTime time,
                @Nullable Integer seats,
                @Size(min = 2, max = 10) String text,
                @NotBlank String choice,
                @Nullable String one,
                @Nullable List<String> several,
                @AssertTrue boolean agreed) {}
    }
}
