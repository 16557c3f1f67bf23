package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.StaffRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Signing in through an organiser's identity provider: whom it may vouch for, and that no answer of another kind opens. */
@IncontroTest
class ProviderSignInTests {

    private static final String CLIENT = "incontro";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    private final MockOAuth2Server server = new MockOAuth2Server();
    private final HttpClient http = HttpClient.newHttpClient();
    private Tenant tenant;
    private String path;

    @BeforeEach
    void bringAProvider() {
        server.start();
        tenant = new Tenant(context);
        path = "/sign-in/provider/" + tenant.code;
        configure(tenant, "ente");
    }

    @AfterEach
    void takeItAway() {
        System.getProperties().keySet().removeIf(key -> key.toString().startsWith("incontro.providers."));
        server.shutdown();
    }

    @Test
    void staffAreKnownByAVerifiedAddressAndThenByTheirSubject() throws Exception {
        Browser browser = signIn("subject-1", claims(tenant.email("owner"), true, List.of("pwd", "mfa")));
        assertThat(browser.open(staff(tenant)).getStatus()).isEqualTo(200);

        Browser later = signIn("subject-1", Map.of("amr", List.of("mfa")));
        assertThat(later.open(staff(tenant)).getStatus()).isEqualTo(200);
        assertThat(tenant.read("select details from audit_entry where action = 'identity.provider-linked'"))
                .singleElement()
                .satisfies(details -> assertThat(details).contains(tenant.owner.toString()));
    }

    @Test
    void oneFactorOfTheProviderIsOneFactor() throws Exception {
        Browser browser = signIn("subject-1", claims(tenant.email("owner"), true, List.of("pwd")));

        assertThat(browser.open(staff(tenant)).getRedirectedUrl()).startsWith("/sign-in/second");
    }

    @Test
    void itVouchesForItsOwnOrganisationAlone() throws Exception {
        Tenant other = new Tenant(context);
        other.run(() -> other.bean(OrganiserService.class)
                .invite(tenant.email("owner"), "Owner of both", StaffRole.OWNER, Locale.ENGLISH));
        Browser browser = signIn("subject-1", claims(tenant.email("owner"), true, List.of("mfa")));

        assertThat(browser.open(staff(tenant)).getStatus()).isEqualTo(200);
        assertThat(browser.open(staff(other)).getStatus()).isEqualTo(404);
        assertThat(browser.open("/home").getContentAsString())
                .contains(tenant.code)
                .doesNotContain(other.code);
        for (String own : List.of("/account", "/account/security")) {
            assertThat(browser.open(own).getStatus()).as(own).isEqualTo(404);
        }
        assertThat(browser.submit("/account/password", "password", "x", "repeated", "x")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void addressesThatAreNotVouchedForOpenNothing() throws Exception {
        String owner = tenant.email("owner");
        String elsewhere = "x" + UUID.randomUUID() + "@elsewhere.example";
        tenant.run(() -> tenant.bean(OrganiserService.class)
                .invite(elsewhere, "From elsewhere", StaffRole.STAFF, Locale.ENGLISH));
        refused("unverified", claims(owner, false, List.of("mfa")));
        refused("silent", Map.of("email", owner, "amr", List.of("mfa")));
        refused("domain", claims(elsewhere, true, List.of("mfa")));
        refused("nobody", claims("nobody@" + tenant.mark + ".example", true, List.of("mfa")));
        assertThat(tenant.read("select subject from provider_subject")).isEmpty();
    }

    @Test
    void aSecondSubjectWithTheSameAddressIsRefused() throws Exception {
        signIn("subject-1", claims(tenant.email("owner"), true, List.of("mfa")));

        refused("subject-2", claims(tenant.email("owner"), true, List.of("mfa")));
    }

    @Test
    void whoIsDisabledOrDismissedIsRefused() throws Exception {
        signIn("subject-1", claims(tenant.email("colleague"), true, List.of("mfa")));
        UUID member = tenant.staffMember(tenant.colleague);
        tenant.run(() -> tenant.bean(OrganiserService.class).dismiss(member));
        refused("subject-1", claims(tenant.email("colleague"), true, List.of("mfa")));

        signIn("subject-3", claims(tenant.email("owner"), true, List.of("mfa")));
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("update account set disabled_at = now() where id = '" + tenant.owner + "'");
        }
        refused("subject-3", claims(tenant.email("owner"), true, List.of("mfa")));
    }

    @Test
    void anAnswerToNothingAskedHereOpensNothing() throws Exception {
        Browser victim = new Browser(context);
        URI answer = answer(new Browser(context), "subject-1", claims(tenant.email("owner"), true, List.of("mfa")));
        assertThat(victim.open(answer.getPath() + "?" + answer.getQuery()).getRedirectedUrl())
                .isEqualTo("/sign-in");
        assertThat(victim.open(staff(tenant)).getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void anAnswerOpensOnce() throws Exception {
        Browser browser = new Browser(context);
        URI answer = answer(browser, "subject-1", claims(tenant.email("owner"), true, List.of("mfa")));
        String back = answer.getPath() + "?" + answer.getQuery();
        assertThat(browser.open(back).getRedirectedUrl()).isEqualTo("/home");
        assertThat(browser.open(back).getRedirectedUrl()).isEqualTo("/sign-in");
    }

    @Test
    void tokensForOthersOrOfOthersAreRefused() throws Exception {
        Map<String, Object> claims = claims(tenant.email("owner"), true, List.of("mfa"));
        Map<String, Object> audience = new HashMap<>(claims);
        audience.put("aud", List.of("another-client"));
        refused(new DefaultOAuth2TokenCallback("ente", "subject-1", "JWT", List.of(CLIENT), audience));
        Map<String, Object> nonce = new HashMap<>(claims);
        nonce.put("nonce", "of-another-sign-in");
        refused(new DefaultOAuth2TokenCallback("ente", "subject-1", "JWT", List.of(CLIENT), nonce));
        Map<String, Object> issuer = new HashMap<>(claims);
        issuer.put("iss", "https://evil.example");
        refused(new DefaultOAuth2TokenCallback("ente", "subject-1", "JWT", List.of(CLIENT), issuer));
    }

    @Test
    void anOrganiserWithoutAProviderHasNoSuchWay() throws Exception {
        Tenant other = new Tenant(context);

        assertThat(new Browser(context).open("/sign-in/provider/" + other.code).getStatus())
                .isEqualTo(410);
    }

    private void configure(Tenant owner, String issuer) {
        String own = "incontro.providers." + owner.code + ".";
        System.setProperty("incontro.providers.organisers", owner.code);
        System.setProperty(own + "issuer", server.issuerUrl(issuer).toString());
        System.setProperty(own + "client-id", CLIENT);
        System.setProperty(own + "client-secret", "secret");
        System.setProperty(own + "domains", owner.mark + ".example");
        System.setProperty(own + "twofold", "mfa");
    }

    private static Map<String, Object> claims(String email, boolean verified, List<String> methods) {
        return Map.of("email", email, "email_verified", verified, "amr", methods);
    }

    private Browser signIn(String subject, Map<String, Object> claims) throws Exception {
        Browser browser = new Browser(context);
        URI answer = answer(browser, subject, claims);
        assertThat(browser.open(answer.getPath() + "?" + answer.getQuery()).getRedirectedUrl())
                .isIn("/home", "/sign-in/second");
        return browser;
    }

    private void refused(String subject, Map<String, Object> claims) throws Exception {
        refused(new DefaultOAuth2TokenCallback("ente", subject, "JWT", List.of(CLIENT), claims));
    }

    private void refused(DefaultOAuth2TokenCallback token) throws Exception {
        Browser browser = new Browser(context);
        URI answer = answer(browser, token);
        assertThat(browser.open(answer.getPath() + "?" + answer.getQuery()).getRedirectedUrl())
                .isEqualTo("/sign-in");
        assertThat(browser.open(staff(tenant)).getRedirectedUrl()).endsWith("/sign-in");
    }

    private URI answer(Browser browser, String subject, Map<String, Object> claims) throws Exception {
        return answer(browser, new DefaultOAuth2TokenCallback("ente", subject, "JWT", List.of(CLIENT), claims));
    }

    /** Goes to the provider, which asks nothing and sends back at once. */
    private URI answer(Browser browser, DefaultOAuth2TokenCallback token) throws Exception {
        String question = browser.send(MockMvcRequestBuilders.get(path)).getRedirectedUrl();
        assertThat(question).contains("code_challenge=", "nonce=", "state=");
        server.enqueueCallback(token);
        HttpResponse<Void> back =
                http.send(HttpRequest.newBuilder(URI.create(question)).build(), HttpResponse.BodyHandlers.discarding());
        return URI.create(back.headers().firstValue("Location").orElseThrow());
    }

    private static String staff(Tenant owner) {
        return "/organisers/" + owner.code + "/staff";
    }
}
