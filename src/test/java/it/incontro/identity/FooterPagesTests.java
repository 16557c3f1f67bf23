package it.incontro.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.Visitors;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IncontroTest
class FooterPagesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private OrganiserService organisers;

    private final String code = "f" + UUID.randomUUID().toString().substring(0, 12);
    private UUID owner;

    @BeforeEach
    void found() {
        UUID organiser = organisers.found(code, "Ente " + code, "ente@piemonte.example");
        owner = CurrentTenant.callAs(
                organiser,
                () -> organisers.invite(code + "@piemonte.example", "Anna Bianchi", StaffRole.OWNER, Locale.ITALIAN));
    }

    @Test
    void leadsToTheOrganisersOwnAddresses() throws Exception {
        page(
                addresses(
                        "https://form.agid.gov.it/view/1", "https://ente.example/privacy", "https://ente.example/note"),
                302);

        Document footer = page(get("/organisers/" + code + "/footer"), 200);
        assertThat(footer.select("footer a[data-element]").eachAttr("href"))
                .containsExactly(
                        "https://form.agid.gov.it/view/1", "https://ente.example/privacy", "https://ente.example/note");
        assertThat(footer.select("footer a[href^=mailto:]").attr("href")).isEqualTo("mailto:accessibile@ente.example");
    }

    @Test
    void leadsToThePortalsOwnPagesWhereNothingIsSet() throws Exception {
        Document footer = page(get("/organisers/" + code + "/footer"), 200);

        assertThat(footer.select("footer a[data-element]").eachAttr("href"))
                .containsExactly("/organisers/" + code + "/accessibility", "/privacy", "/legal-notes");
        assertThat(footer.select("footer a[href^=mailto:]").attr("href")).isEqualTo("mailto:ente@piemonte.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "//ente.example",
                "/privacy",
                "https://user:word@ente.example/",
                "https://localhost/",
                "https:///x",
                "not an address"
            })
    void refusesWhatIsNoWebAddressAndKeepsIt(String typed) throws Exception {
        Document refused = page(addresses(typed, "", ""), 422);

        assertThat(refused.select("#accessibilityUrl").val()).isEqualTo(typed);
        assertThat(refused.select("#accessibilityUrl-error")).hasSize(1);
        assertThat(organisers.findByCode(code).orElseThrow().footer().accessibilityUrl())
                .isNull();
    }

    @Test
    void writesADeclarationAfterTheModelInBothLanguages() throws Exception {
        assertThat(declaration(Locale.ENGLISH).text()).contains("has not published");

        page(statement("PARTIAL", "I PDF dei profili non hanno struttura", "The PDFs of profiles have no tags"), 302);

        for (Locale language : List.of(Locale.ITALIAN, Locale.ENGLISH)) {
            Document page = declaration(language);
            assertThat(page.select("html").attr("lang")).isEqualTo(language.getLanguage());
            assertThat(page.select("main h2")).hasSize(7);
            assertThat(page.select("main a[href^=https://www.agid.gov.it]")).hasSize(1);
            assertThat(page.select("main a[href^=mailto:]").text()).isEqualTo("ente@piemonte.example");
        }
        assertThat(declaration(Locale.ITALIAN).text())
                .contains(
                        "legge 9 gennaio 2004, n. 4", "parzialmente conformi", "I PDF dei profili non hanno struttura");
        assertThat(declaration(Locale.ENGLISH).text())
                .contains("partially comply", "The PDFs of profiles have no tags")
                .doesNotContain("I PDF dei profili");
    }

    @Test
    void asksWhatIsNotAccessibleInBothLanguages() throws Exception {
        assertThat(page(statement("PARTIAL", "", ""), 422).select("#breachesIt-error"))
                .hasSize(1);
        assertThat(page(statement("PARTIAL", "Solo italiano", ""), 422).select("#breachesEn-error"))
                .hasSize(1);
        assertThat(declaration(Locale.ENGLISH).text()).contains("has not published");
    }

    private MockHttpServletRequestBuilder addresses(String accessibility, String privacy, String legal) {
        return post("/organisers/" + code + "/footer")
                .param("accessibilityUrl", accessibility)
                .param("privacyUrl", privacy)
                .param("legalUrl", legal)
                .param("feedbackEmail", "accessibile@ente.example");
    }

    private MockHttpServletRequestBuilder statement(String conformance, String it, String en) {
        return post("/organisers/" + code + "/accessibility/edit")
                .param("conformance", conformance)
                .param("breachesIt", it)
                .param("breachesEn", en)
                .param("method", "SELF")
                .param("preparedOn", "2026-09-20")
                .param("publishedOn", "2026-01-15")
                .param("staff", "2");
    }

    private Document declaration(Locale language) throws Exception {
        return Jsoup.parse(
                mvc.perform(get("/organisers/" + code + "/accessibility").locale(language))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        var visitor = UsernamePasswordAuthenticationToken.authenticated(
                Visitors.account(owner, code + "@piemonte.example"), null, List.of());
        var answer = mvc.perform(request.with(authentication(visitor)).with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
