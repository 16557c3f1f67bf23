package it.incontro.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.AccountService;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.Visitor;
import it.incontro.participation.InvitationService;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Links in mails: what they open, for how long, and that nobody finds a usable one anywhere. */
@IncontroTest
class LinkTests {

    private static final String PASSWORD = "quattro parole in fila";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private TestDatabase database;

    @Autowired
    private SignInLinks links;

    private Tenant tenant;
    private FullEvent event;
    private UUID account;

    @BeforeEach
    void fillAnEvent() {
        tenant = new Tenant(context);
        event = new FullEvent(tenant);
        account = ((Visitor.Account) event.accountOf(event.company)).accountId();
    }

    @Test
    void ofManyTriesAtOnceOneSignsIn() throws Exception {
        String token = links.mint(account);

        List<Integer> answers = Parallel.run(
                20, () -> new Browser(context).submit("/sign-in/link/" + token).getStatus());

        assertThat(answers).filteredOn(status -> status == 302).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 410).hasSize(19);
    }

    @Test
    void lookingAtALinkChangesNothing() throws Exception {
        String token = links.mint(account);
        Map<String, String> before = Rows.of(database);

        for (int i = 0; i < 3; i++) {
            assertThat(new Browser(context).open("/sign-in/link/" + token).getStatus())
                    .isEqualTo(200);
            assertThat(new Browser(context)
                            .open("/invitations/" + event.linkToken)
                            .getStatus())
                    .isEqualTo(200);
        }

        assertThat(Rows.of(database)).isEqualTo(before);
    }

    @Test
    void noTableHoldsAUsableToken() throws Exception {
        String token = links.mint(tenant.owner);
        String passwordLink = new Browser(context)
                .submit(
                        "/sign-in/link/" + token + "/password",
                        "_formKey",
                        UUID.randomUUID().toString())
                .getRedirectedUrl();
        assertThat(passwordLink).startsWith("/sign-in/password/");

        for (String secret : List.of(token, passwordLink.substring("/sign-in/password/".length()), event.linkToken)) {
            assertThat(secret).hasSize(43);
            assertThat(Rows.tablesContaining(database, secret)).isEmpty();
        }
    }

    @Test
    void mailsLeadToThePortalWhateverTheRequestSays() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        server.start();
        try {
            JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
            sender.setHost("127.0.0.1");
            sender.setPort(server.getSmtp().getPort());
            new Browser(context)
                    .send(post("https://evil.example/sign-in/link")
                            .header("Host", "evil.example")
                            .header("X-Forwarded-Host", "evil.example")
                            .header("Forwarded", "host=evil.example")
                            .param("email", tenant.email("company." + event.event.code()))
                            .with(csrf()));
            String mail = mailWithSignInLink(server);
            assertThat(mail).contains("http://localhost:8080/sign-in/link/").doesNotContain("evil");
        } finally {
            server.stop();
        }
    }

    @Test
    void aParticipationLinkWorksManyTimesUntilItIsRevoked() throws Exception {
        String home = "/events/" + event.event.code() + "/participations/" + event.buyer;
        Browser first = new Browser(context);
        Browser assistant = new Browser(context);
        assertThat(first.submit("/invitations/" + event.linkToken).getRedirectedUrl())
                .isEqualTo(home);
        assertThat(assistant.submit("/invitations/" + event.linkToken).getRedirectedUrl())
                .isEqualTo(home);
        assertThat(first.open(home).getStatus()).isEqualTo(200);
        assertThat(assistant.open(home).getStatus()).isEqualTo(200);

        tenant.run(() -> tenant.bean(InvitationService.class).revoke(event.event.eventId(), event.buyer));

        assertThat(first.open(home).getRedirectedUrl()).endsWith("/sign-in");
        assertThat(assistant.open(home).getRedirectedUrl()).endsWith("/sign-in");
        assertThat(new Browser(context)
                        .submit("/invitations/" + event.linkToken)
                        .getStatus())
                .isEqualTo(410);
    }

    @Test
    void aDisabledAccountIsRefusedOnEveryWayInAndInAnOpenSession() throws Exception {
        context.getBean(AccountService.class).usePassword(account, PASSWORD);
        String email = tenant.email("company." + event.event.code());
        Browser session = new Browser(context);
        assertThat(session.submit("/sign-in", "email", email, "password", PASSWORD)
                        .getRedirectedUrl())
                .isEqualTo("/home");
        assertThat(session.open("/account").getStatus()).isEqualTo(200);
        String token = links.mint(account);

        disable(account);

        assertThat(session.open("/account").getRedirectedUrl()).endsWith("/sign-in");
        assertThat(new Browser(context)
                        .submit("/sign-in", "email", email, "password", PASSWORD)
                        .getStatus())
                .isEqualTo(422);
        assertThat(new Browser(context).submit("/sign-in/link/" + token).getStatus())
                .isEqualTo(410);
    }

    @Test
    void nobodyWhoWorksForAnOrganiserSignsInByALinkAlone() throws Exception {
        for (UUID staff : List.of(tenant.owner, tenant.colleague, event.teamMember, event.desk)) {
            assertThat(new Browser(context)
                            .submit("/sign-in/link/" + links.mint(staff))
                            .getStatus())
                    .isEqualTo(410);
        }
    }

    @Test
    void signingInOpensANewSession() throws Exception {
        context.getBean(AccountService.class).usePassword(account, PASSWORD);
        Browser session = new Browser(context);
        session.open("/sign-in");
        String before = session.cookie("SESSION");

        session.submit("/sign-in", "email", tenant.email("company." + event.event.code()), "password", PASSWORD);

        assertThat(session.cookie("SESSION")).isNotEmpty().isNotEqualTo(before);
    }

    /** Other tests leave mails in the queue, and a run takes only so many. */
    private String mailWithSignInLink(GreenMail server) {
        for (int i = 0; i < 50; i++) {
            context.getBean(DueJobs.class).runAsIfAfter(Duration.ofSeconds(5));
            Optional<String> found = Arrays.stream(server.getReceivedMessages())
                    .map(GreenMailUtil::getWholeMessage)
                    .filter(mail -> mail.contains("company." + event.event.code()) && mail.contains("/sign-in/link/"))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new AssertionError("no mail with a link was sent");
    }

    private void disable(UUID disabled) throws Exception {
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            statement.execute("update account set disabled_at = now() where id = '" + disabled + "'");
        }
    }
}
