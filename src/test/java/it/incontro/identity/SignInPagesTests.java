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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@IncontroTest
class SignInPagesTests {

    private static final String PASSWORD = "quattro parole in fila";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private OrganiserService organisers;

    @Autowired
    private AccountService accounts;

    @Autowired
    private SignInLinks links;

    @Autowired
    private PasswordLinks passwordLinks;

    @Autowired
    private PasswordCheck passwords;

    private final String code = "o" + UUID.randomUUID().toString().substring(0, 12);
    private final String ownersEmail = code + "@piemonte.example";
    private UUID organiser;
    private UUID owner;
    private UUID participant;

    @BeforeEach
    void foundAnOrganisation() {
        organiser = organisers.found(code, "Ente " + code, "ente@piemonte.example");
        owner = CurrentTenant.callAs(
                organiser, () -> organisers.invite(ownersEmail, "Anna Bianchi", StaffRole.OWNER, Locale.ITALIAN));
        participant = accounts.openFor(UUID.randomUUID() + "@azienda.example", "Ugo Neri", Locale.ITALIAN);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() throws Exception {
        accounts.usePassword(owner, PASSWORD);

        Document wrong = page(signIn(ownersEmail, "sbagliata sbagliata"), 422);
        Document unknown = page(signIn("nessuno@piemonte.example", "sbagliata sbagliata"), 422);

        assertThat(wrong.select("#errors").text())
                .isEqualTo(unknown.select("#errors").text())
                .isNotEmpty();
        assertThat(wrong.select("#email").val()).isEqualTo(ownersEmail);
        assertThat(wrong.select("#password").val()).isEmpty();
        assertThat(wrong.select("#email").attr("autocomplete")).isEqualTo("username");
    }

    @Test
    void askingForALinkTellsNothingAboutTheAddress() throws Exception {
        String known = page(post("/sign-in/link").param("email", ownersEmail), 200)
                .select("main, #main")
                .text();
        String unknown = page(post("/sign-in/link").param("email", "nessuno@x.example"), 200)
                .select("main, #main")
                .text();

        assertThat(known.replace(ownersEmail, "")).isEqualTo(unknown.replace("nessuno@x.example", ""));
    }

    @Test
    void aParticipantSignsInByALinkOnce() throws Exception {
        String token = links.mint(participant);

        assertThat(page(get("/sign-in/link/{token}", token), 200).select("form[action$=" + token + "]"))
                .hasSize(1);
        assertThat(send(post("/sign-in/link/{token}", token)).getRedirectedUrl())
                .isEqualTo("/home");
        assertThat(send(post("/sign-in/link/{token}", token)).getStatus()).isEqualTo(410);
    }

    @Test
    void aLinkAloneNeverSignsInStaff() throws Exception {
        accounts.usePassword(owner, PASSWORD);
        String token = links.mint(owner);

        Document page = page(get("/sign-in/link/{token}", token), 200);

        assertThat(page.select("a.btn").attr("href")).isEqualTo("/sign-in");
        assertThat(send(post("/sign-in/link/{token}", token)).getStatus()).isEqualTo(410);
        assertThat(send(post("/sign-in/link/{token}/password", token)).getStatus())
                .isEqualTo(410);
    }

    @Test
    void staffWithoutAPasswordChooseOneAndAreSignedIn() throws Exception {
        String exchanged =
                send(post("/sign-in/link/{token}/password", links.mint(owner))).getRedirectedUrl();

        assertThat(exchanged).startsWith("/sign-in/password/");
        Document refused = page(choose(exchanged, "corta", "corta"), 422);
        assertThat(refused.select("#password-error").text()).contains("10");
        Document different = page(choose(exchanged, PASSWORD, PASSWORD + "!"), 422);
        assertThat(different.select("#repeated-error").text()).isNotEmpty();
        assertThat(send(choose(exchanged, PASSWORD, PASSWORD)).getRedirectedUrl())
                .isEqualTo("/home");
        assertThat(passwords.check(ownersEmail, PASSWORD)).isPresent();
        assertThat(send(choose(exchanged, PASSWORD, PASSWORD)).getStatus()).isEqualTo(410);
    }

    @Test
    void aSecondInvitationLinkEndsWithTheFirst() throws Exception {
        String first = passwordLinks.mint(owner, PasswordLinks.LIFE_OF_INVITATION);
        String second = passwordLinks.mint(owner, PasswordLinks.LIFE_OF_INVITATION);

        send(choose("/sign-in/password/" + first, PASSWORD, PASSWORD));

        assertThat(page(get("/sign-in/password/{token}", second), 410)
                        .select("h1")
                        .text())
                .isNotEmpty();
    }

    @Test
    void thePresentPasswordIsNeededToChangeIt() throws Exception {
        accounts.usePassword(owner, PASSWORD);

        Document refused = page(change("non so quale fosse", "un altro segreto lungo"), 422, owner);
        MockHttpServletResponse changed = send(change(PASSWORD, "un altro segreto lungo"), owner);

        assertThat(refused.select("#present-error").text()).isEqualTo("La password attuale non è corretta.");
        assertThat(changed.getRedirectedUrl()).isEqualTo("/account");
        assertThat(passwords.check(ownersEmail, "un altro segreto lungo")).isPresent();
    }

    @Test
    void theAccountsLanguageIsThatOfThePages() throws Exception {
        send(post("/account").param("name", "Anna Bianchi").param("language", "en"), owner);

        assertThat(page(get("/account"), 200, owner).select("html").attr("lang"))
                .isEqualTo("en");
        send(post("/language").param("lang", "it"), owner);
        assertThat(page(get("/account"), 200, owner).select("h1").text()).isEqualTo("Il tuo account");
    }

    @Test
    void ownersAloneLookAfterTheStaff() throws Exception {
        UUID member = CurrentTenant.callAs(
                organiser,
                () -> organisers.invite(
                        UUID.randomUUID() + "@piemonte.example", "Leo", StaffRole.STAFF, Locale.ITALIAN));

        assertThat(send(get("/organisers/{code}/staff", code), member).getStatus())
                .isEqualTo(403);
        assertThat(page(get("/organisers/{code}/staff", code), 200, owner).select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void theLastOwnerStays() throws Exception {
        UUID member =
                CurrentTenant.callAs(organiser, organisers::staff).getFirst().id();

        Document page = page(post("/organisers/{code}/staff/{id}/dismiss", code, member), 422, owner);

        assertThat(page.text()).contains("L’ente ha bisogno di un titolare.");
        assertThat(CurrentTenant.callAs(organiser, organisers::staff)).hasSize(1);
    }

    private static MockHttpServletRequestBuilder signIn(String email, String password) {
        return post("/sign-in").param("email", email).param("password", password);
    }

    private static MockHttpServletRequestBuilder choose(String path, String password, String repeated) {
        return post(path).param("password", password).param("repeated", repeated);
    }

    private static MockHttpServletRequestBuilder change(String present, String password) {
        return post("/account/password")
                .param("present", present)
                .param("password", password)
                .param("repeated", password);
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return read(send(request), status);
    }

    private Document page(MockHttpServletRequestBuilder request, int status, UUID account) throws Exception {
        return read(send(request, account), status);
    }

    private static Document read(MockHttpServletResponse answer, int status) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentAsString()).doesNotContain("??");
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).locale(Locale.ITALIAN))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, UUID account) throws Exception {
        var visitor = UsernamePasswordAuthenticationToken.authenticated(
                Visitors.account(account, "somebody@piemonte.example"), null, List.of());
        return send(request.with(authentication(visitor)));
    }
}
