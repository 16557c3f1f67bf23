package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.AccountService;
import it.incontro.identity.Visitor;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Guessing is stopped, and the one whose account is guessed at still gets in. */
@IncontroTest
class SignInLimitsTests {

    private static final String PASSWORD = "quattro parole in fila";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private JdbcClient jdbc;

    private Tenant tenant;
    private String address;
    private String attacker;

    @BeforeEach
    void openAnAccount() {
        tenant = new Tenant(context);
        address = tenant.email("owner");
        context.getBean(AccountService.class).usePassword(tenant.owner, PASSWORD);
        attacker = freshClient();
    }

    @Test
    void stopsWrongPasswordsWhateverAForwardedHeaderSays() throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 320; i++) {
            answers.add(send(signIn(address, "sbagliata " + i)
                            .header("X-Forwarded-For", "203.0.113." + i % 250)
                            .with(from(attacker)))
                    .getStatus());
        }

        assertThat(answers.subList(0, 10)).containsOnly(422);
        assertThat(answers.subList(12, 320)).containsOnly(429);
    }

    @Test
    void saysWhenToTryAgain() throws Exception {
        guess(address, 20, attacker);

        MockHttpServletResponse refused =
                send(signIn(address, PASSWORD).with(from(attacker)).locale(Locale.ITALIAN));

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 91);
        assertThat(Jsoup.parse(refused.getContentAsString())
                        .select("main .lead")
                        .text())
                .startsWith("Troppe password sbagliate. Riprova tra");
    }

    @Test
    void theOwnerGetsInFromElsewhereAndByAKnownDeviceFromAnywhere() throws Exception {
        Cookie device =
                send(signIn(address, PASSWORD).with(from(freshClient()))).getCookie("DEVICE");
        guess(address, 20, attacker);
        assertThat(send(signIn(address, PASSWORD).with(from(attacker))).getStatus())
                .isEqualTo(429);

        assertThat(send(signIn(address, PASSWORD).with(from(freshClient()))).getRedirectedUrl())
                .isEqualTo("/sign-in/second");
        assertThat(send(signIn(address, PASSWORD).with(from(attacker)).cookie(device))
                        .getRedirectedUrl())
                .isEqualTo("/sign-in/second");
    }

    @Test
    void aThousandAddressesDoNotLockAKnownDeviceOutAndAreStopped() throws Exception {
        Cookie device =
                send(signIn(address, PASSWORD).with(from(freshClient()))).getCookie("DEVICE");
        for (int i = 0; i < 13; i++) {
            guess(address, 9, freshClient());
        }

        assertThat(send(signIn(address, "sbagliata").with(from(freshClient()))).getStatus())
                .isEqualTo(429);
        assertThat(send(signIn(address, PASSWORD).with(from(freshClient())).cookie(device))
                        .getRedirectedUrl())
                .isEqualTo("/sign-in/second");
    }

    @Test
    void aDeviceIsKnownToItsOwnAccountAlone() throws Exception {
        String other = tenant.email("colleague");
        context.getBean(AccountService.class).usePassword(tenant.colleague, PASSWORD);
        Cookie device = send(signIn(other, PASSWORD).with(from(freshClient()))).getCookie("DEVICE");
        guess(address, 20, attacker);

        assertThat(send(signIn(address, PASSWORD).with(from(attacker)).cookie(device))
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void rightPasswordsOfAHallCountForNothing() throws Exception {
        String hall = freshClient();
        for (int i = 0; i < 30; i++) {
            assertThat(send(signIn(address, PASSWORD).with(from(hall))).getStatus())
                    .isEqualTo(302);
        }
    }

    @Test
    void knownAndUnknownAddressesAreStoppedAlike() throws Exception {
        List<Integer> known = guess(address, 15, attacker);
        List<Integer> unknown = guess(UUID.randomUUID() + "@nessuno.example", 15, freshClient());

        assertThat(known).isEqualTo(unknown);
    }

    @Test
    void stopsMailsToAVictimButNotTheVictim() throws Exception {
        UUID victim = ((Visitor.Account) Tenant.account(tenant.colleague)).accountId();
        String to = tenant.email("colleague");
        for (int i = 0; i < 60; i++) {
            send(post("/sign-in/link").param("email", to).with(from(attacker)));
        }
        assertThat(mailsTo(victim)).isEqualTo(4);

        assertThat(send(post("/sign-in/link").param("email", to).with(from(freshClient())))
                        .getStatus())
                .isEqualTo(200);
        assertThat(mailsTo(victim)).isEqualTo(5);
        for (int i = 0; i < 60; i++) {
            send(post("/sign-in/link").param("email", to).with(from(freshClient())));
        }
        assertThat(mailsTo(victim)).isBetween(12L, 13L);
    }

    /** What a request for a link leaves behind is the same for every address, so that it takes the same time. */
    @Test
    void askingForALinkDoesTheSameWhetherThereIsAnAccountOrNot() throws Exception {
        long before = jobs();
        send(post("/sign-in/link").param("email", address).with(from(attacker)));
        long known = jobs() - before;
        send(post("/sign-in/link")
                .param("email", UUID.randomUUID() + "@nessuno.example")
                .with(from(attacker)));

        assertThat(known).isEqualTo(1);
        assertThat(jobs() - before - known).isEqualTo(1);
        assertThat(mailsWaitingFor(tenant.owner)).isZero();
    }

    private List<Integer> guess(String email, int times, String client) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(send(signIn(email, "sbagliata " + i).with(from(client))).getStatus());
        }
        return answers;
    }

    private long mailsTo(UUID account) throws Exception {
        context.getBean(DueJobs.class).run();
        return mailsWaitingFor(account);
    }

    private long mailsWaitingFor(UUID account) throws Exception {
        try (var superuser = database.asSuperuser();
                var rows = superuser
                        .createStatement()
                        .executeQuery("select count(*) from outbox_mail where purpose = 'SIGN_IN' and account_id = '"
                                + account + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private long jobs() {
        return jdbc.sql("select count(*) from scheduled_tasks")
                .query(Long.class)
                .single();
    }

    private static MockHttpServletRequestBuilder signIn(String email, String password) {
        return post("/sign-in").param("email", email).param("password", password);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return context.getBean(MockMvc.class)
                .perform(request.with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static RequestPostProcessor from(String client) {
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }

    private static String freshClient() {
        long bits = UUID.randomUUID().getLeastSignificantBits();
        return "10." + (bits & 255) + "." + (bits >> 8 & 255) + "." + (bits >> 16 & 255);
    }
}
