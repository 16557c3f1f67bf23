package it.incontro.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.TestDatabase;
import it.incontro.identity.AccountService;
import it.incontro.identity.AccountView;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.SignInLinkRequested;
import it.incontro.identity.SignInLinks;
import it.incontro.identity.StaffRole;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

@IncontroTest
class OutboxTests {

    private static final Pattern LINK = Pattern.compile("http://\\S+/sign-in/link/(\\S+)");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    private SignInLinks links;
    private DueJobs jobs;
    private JavaMailSenderImpl sender;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final String address = "reader-" + UUID.randomUUID() + "@company.example";

    @BeforeEach
    void runTheServer() throws Exception {
        links = context.getBean(SignInLinks.class);
        jobs = context.getBean(DueJobs.class);
        sender = context.getBean(JavaMailSenderImpl.class);
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        context.getBean(AccountService.class).openFor(address, "Maria <b>Bianchi</b>", Locale.ITALIAN);
        jobs.runAsIfAfter(Duration.ofDays(1));
        // What other tests left in the queue is not looked at here.
        server.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void stopTheServer() {
        server.stop();
    }

    @Test
    void mailsALinkThatSignsInAndStoresNoTokenInTheQueue() throws Exception {
        links.request(address, "test " + address);
        jobs.run();
        jobs.run();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("Il suo link di accesso");
        String text = MailParts.text(mail);
        assertThat(text).doesNotContain("solo per questo evento");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).isTrue();
        assertThat(links.use(link.group(1)).map(AccountView::email)).contains(address);
        assertThat(ids(
                        "select id from outbox_mail where account_id = (select id from account where email = ?)",
                        address))
                .isNotEmpty();
        assertThat(ids("select id from outbox_mail o where o::text like '%' || ? || '%'", link.group(1)))
                .isEmpty();
    }

    @Test
    void showsWhatPeopleTypedLiterally() throws Exception {
        wish();
        jobs.run();

        assertThat(MailParts.html(only()))
                .contains("Maria &lt;b&gt;Bianchi&lt;/b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void sendsNothingWhenTheTransactionIsRolledBack() {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            request();
            status.setRollbackOnly();
        });
        jobs.runAsIfAfter(Duration.ofDays(1));

        assertThat(received()).isEmpty();
    }

    @Test
    void losesNothingAndSendsOnceWhenTheServerWasDown() {
        server.stop();
        wish();
        jobs.run();
        jobs.runAsIfAfter(Duration.ofMinutes(5));

        server.start();
        sender.setPort(server.getSmtp().getPort());
        jobs.runAsIfAfter(Duration.ofHours(2));
        jobs.runAsIfAfter(Duration.ofDays(1));

        assertThat(received()).hasSize(1);
    }

    @Test
    void keepsOneMailPerRequest() {
        wish();
        wish();
        jobs.run();

        assertThat(received()).hasSize(2);
        jobs.runAsIfAfter(Duration.ofDays(1));
        assertThat(received()).hasSize(2);
    }

    @Test
    void tellsAFactOnceHoweverOftenItIsAnnounced() {
        UUID wish = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            context.getBean(TransactionTemplate.class).executeWithoutResult(status -> request(wish));
        }
        jobs.runAsIfAfter(Duration.ofDays(1));

        assertThat(received()).hasSize(1);
    }

    @Test
    void sendsAnInvitationToTheStaffAgainWhenAsked() {
        OrganiserService organisers = context.getBean(OrganiserService.class);
        UUID organiser = organisers.found("o" + UUID.randomUUID().toString().substring(0, 12), "Ente", "e@e.example");
        CurrentTenant.runAs(
                organiser, () -> organisers.invite(address, "Maria Bianchi", StaffRole.OWNER, Locale.ITALIAN));
        jobs.run();
        assertThat(received()).hasSize(1);

        CurrentTenant.runAs(
                organiser,
                () -> organisers.inviteAgain(organisers.staff().getFirst().id()));
        jobs.run();

        assertThat(received()).hasSize(2);
    }

    @Test
    void repeatsAMailUnderTheSameIdWhenKilledBeforeMarkingIt() throws Exception {
        wish();
        jobs.run();
        UUID mail = ids(
                        "update outbox_mail set sent_at = null where account_id = (select id from account where email = ?)"
                                + " returning id",
                        address)
                .getFirst();

        context.getBean(MailDelivery.class).deliver(mail);

        List<MimeMessage> mails = received();
        assertThat(mails).hasSize(2);
        assertThat(mails.getLast().getMessageID()).isEqualTo(mails.getFirst().getMessageID());
    }

    @Test
    void showsMailsToAccountsToNobodyWhoDoesNotNameThem() {
        wish();
        UUID mail = ids(
                        "select id from outbox_mail where account_id = (select id from account where email = ?)",
                        address)
                .getFirst();

        assertThat(seenWithoutATenant(null)).isEmpty();
        assertThat(seenWithoutATenant(UUID.randomUUID())).isEmpty();
        assertThat(seenWithoutATenant(mail)).containsExactly(mail);
    }

    private List<UUID> seenWithoutATenant(@Nullable UUID named) {
        return context.getBean(TransactionTemplate.class).execute(status -> {
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            if (named != null) {
                jdbc.sql("select set_config('incontro.mail', ?, true)")
                        .param(named.toString())
                        .query(String.class)
                        .single();
            }
            return jdbc.sql("select id from outbox_mail").query(UUID.class).list();
        });
    }

    /** Behind row security, or nothing would be found whatever stood there. */
    private List<UUID> ids(String sql, String parameter) {
        try (var connection = database.asSuperuser();
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            List<UUID> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The mails to this test's own reader: other tests leave mails that come due here too. */
    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> address.equals(readerOf(mail)))
                .toList();
    }

    private static String readerOf(MimeMessage mail) {
        try {
            return MailParts.reader(mail);
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private void wish() {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> request());
    }

    private void request() {
        request(UUID.randomUUID());
    }

    private void request(UUID wish) {
        UUID account = context.getBean(AccountService.class)
                .findByEmail(address)
                .orElseThrow()
                .id();
        context.publishEvent(new SignInLinkRequested(account, wish));
    }

    private MimeMessage only() {
        assertThat(received()).hasSize(1);
        return received().getFirst();
    }
}
