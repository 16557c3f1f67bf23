package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.IncontroTest;
import it.incontro.identity.AccountService;
import it.incontro.identity.AccountSessions;
import it.incontro.identity.MailCodes;
import it.incontro.identity.Visitor;
import it.incontro.identity.factor.FactorSettings;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/** A person sees and ends own sessions, and closes the own account. */
@IncontroTest
class OwnSessionsTests {

    private static final String PASSWORD = "quattro parole in fila";
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                    + "Version/26.0 Mobile/15E148 Safari/604.1";

    @Autowired
    private ApplicationContext context;

    private FullEvent event;
    private UUID account;
    private String email;
    private Browser here;
    private Browser phone;

    @BeforeEach
    void signInTwice() throws Exception {
        event = new FullEvent(new Tenant(context));
        account = ((Visitor.Account) event.accountOf(event.company)).accountId();
        email = context.getBean(AccountService.class)
                .find(account)
                .orElseThrow()
                .email();
        context.getBean(AccountService.class).usePassword(account, PASSWORD);
        here = signedIn("203.0.113.7", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        phone = signedIn("198.51.100.9", PHONE);
    }

    @Test
    void showsDevicePlaceAndTimeAndWhichIsThisOne() throws Exception {
        Document page = page(here.open("/account/sessions"));

        assertThat(page.select("tbody th").eachText())
                .containsExactlyInAnyOrder("Firefox on Linux", "Safari on iPhone");
        assertThat(page.select("tr:contains(Safari) td").first().text()).isEqualTo("198.51.100.9");
        assertThat(page.select("tr:contains(Firefox) strong").text()).isEqualTo("This session");
        assertThat(page.select("tr:contains(Firefox) form")).isEmpty();
    }

    @Test
    void endsOne() throws Exception {
        String end = page(here.open("/account/sessions"))
                .select("tr:contains(Safari) form")
                .attr("action");

        here.submit(end);

        assertThat(phone.open("/account").getRedirectedUrl()).endsWith("/sign-in");
        assertThat(here.open("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void endsNobodyElses() throws Exception {
        UUID stranger = ((Visitor.Account) event.accountOf(event.buyer)).accountId();
        UUID session = context.getBean(AccountSessions.class)
                .of(account, null)
                .getFirst()
                .id();

        context.getBean(AccountSessions.class).end(stranger, session);

        assertThat(context.getBean(AccountSessions.class).of(account, null)).hasSize(2);
    }

    @Test
    void endsAllOthers() throws Exception {
        here.submit("/account/sessions/end-others");

        assertThat(phone.open("/account").getRedirectedUrl()).endsWith("/sign-in");
        assertThat(here.open("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsTheOthers() throws Exception {
        String other = "un altro segreto lungo";
        assertThat(here.submit("/account/password", "present", PASSWORD, "password", other, "repeated", other)
                        .getRedirectedUrl())
                .isEqualTo("/account");

        assertThat(phone.open("/account").getRedirectedUrl()).endsWith("/sign-in");
        assertThat(here.open("/account").getStatus()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsSignInsThatWaitForTheirSecondStep() throws Exception {
        context.getBean(FactorSettings.class).chooseMail(account);
        Browser thief = new Browser(context);
        assertThat(thief.submit("/sign-in", "email", email, "password", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/sign-in/second");
        assertThat(page(here.open("/account/sessions")).select("tbody tr"))
                .as("a sign-in that waits is no open session")
                .hasSize(2);
        String other = "un altro segreto lungo";
        here.submit("/account/password", "present", PASSWORD, "password", other, "repeated", other);

        thief.submit(
                "/sign-in/second",
                "way",
                "MAIL_CODE",
                "code",
                context.getBean(MailCodes.class).mint(account));

        assertThat(thief.open("/account").getRedirectedUrl()).endsWith("/sign-in");
    }

    @Test
    void closingTheAccountNeedsThePasswordAndEndsEverything() throws Exception {
        assertThat(here.submit("/account/close", "present", "sbagliata sbagliata")
                        .getStatus())
                .isEqualTo(422);
        assertThat(phone.open("/account").getStatus()).isEqualTo(200);

        assertThat(here.submit("/account/close", "present", PASSWORD).getRedirectedUrl())
                .isEqualTo("/");

        assertThat(here.open("/account").getRedirectedUrl()).endsWith("/sign-in");
        assertThat(phone.open("/account").getRedirectedUrl()).endsWith("/sign-in");
        assertThat(new Browser(context)
                        .submit("/sign-in", "email", email, "password", PASSWORD)
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void theLastOwnerOfAnOrganisationCannotCloseTheAccount() throws Exception {
        Tenant tenant = new Tenant(context);
        context.getBean(AccountService.class).usePassword(tenant.owner, PASSWORD);
        Browser owner = new Browser(context);
        owner.submit("/sign-in", "email", tenant.email("owner"), "password", PASSWORD);

        MockHttpServletResponse refused = owner.submit("/account/close", "present", PASSWORD);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).text()).contains("The organisation needs an owner.");
        assertThat(owner.open("/account").getStatus()).isEqualTo(200);
    }

    private Browser signedIn(String address, String userAgent) throws Exception {
        Browser browser = new Browser(context);
        browser.send(post("/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .header("User-Agent", userAgent)
                .param("email", email)
                .param("password", PASSWORD));
        return browser;
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
