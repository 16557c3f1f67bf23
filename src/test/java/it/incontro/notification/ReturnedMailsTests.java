package it.incontro.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import it.incontro.DueJobs;
import it.incontro.IncontroTest;
import it.incontro.agenda.AgendaScene;
import it.incontro.participation.InvitationRequested;
import it.incontro.participation.UndeliverableMails;
import it.incontro.support.Ids;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;

/** Mails that come back, as a mail server reports them (RFC 3464). */
@IncontroTest
class ReturnedMailsTests {

    @Autowired
    private ApplicationContext context;

    private final GreenMail server = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    private AgendaScene scene;
    private UUID ford;
    private UUID jane;
    private GreenMailUser mailbox;

    @BeforeEach
    void inviteSomebody() {
        scene = new AgendaScene(context);
        DueJobs jobs = context.getBean(DueJobs.class);
        server.start();
        JavaMailSenderImpl sender = context.getBean(JavaMailSenderImpl.class);
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        jobs.runAsIfAfter(Duration.ofDays(1));
        jane = scene.person("Jane", "Doe", "jane-" + Ids.next() + "@ford.example");
        ford = scene.buyer("Ford", jane);
        scene.run(() -> context.publishEvent(
                new InvitationRequested(scene.event.organiserId(), scene.event.eventId(), ford, jane, Ids.next())));
        jobs.run();
        mailbox = server.setUser("bounces@incontro.example", "bounces", "secret");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aFailureIsShownAtTheParticipationUntilTheAddressIsAnother() throws Exception {
        deliver(report("failed", "5.1.1", "Message-ID: " + messageId()));

        assertThat(read()).isEqualTo(1);

        assertThat(failures()).containsOnlyKeys(ford);
        assertThat(page("")).contains("A mail came back on");
        assertThat(page("/" + ford + "/record")).contains("A mail came back on");
        assertThat(mail("bounce_status")).isEqualTo("5.1.1");
        assertThat(read()).as("a report is read once").isZero();
        scene.run(() -> scene.jdbc()
                .sql("update person set email = 'new-' || email where id = ?")
                .param(jane)
                .update());
        assertThat(failures()).isEmpty();
        assertThat(page("")).doesNotContain("A mail came back on");
        assertThat(page("/" + ford + "/record")).doesNotContain("A mail came back on");
    }

    @Test
    void theAddressToWhichAReportReturnsCanNameTheMail() throws Exception {
        String id = mail("id");
        deliver(report("failed", "5.7.1", "Subject: without its id")
                .replace("To: <bounces@", "To: <bounces+" + id + "@"));

        assertThat(read()).isEqualTo(1);
        assertThat(failures()).containsOnlyKeys(ford);
    }

    @Test
    void aDelayIsNoFailureAndOtherMailsStayWhereTheyAre() throws Exception {
        deliver(report("delayed", "4.4.1", "Message-ID: " + messageId()));
        deliver(report("failed", "5.1.1", "Message-ID: <" + UUID.randomUUID() + "@incontro.example>"));
        deliver("From: a@b.example\r\nTo: bounces@incontro.example\r\nSubject: Hello\r\n\r\nAction: failed\r\n");

        assertThat(read()).isZero();
        assertThat(failures()).isEmpty();
        assertThat(server.getManagers().getImapHostManager().getInbox(mailbox).getMessageCount())
                .isEqualTo(3);
    }

    private String page(String path) throws Exception {
        return context.getBean(MockMvc.class)
                .perform(get("/events/" + scene.event.code() + "/participations" + path)
                        .with(scene.asOwner()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Map<UUID, Instant> failures() {
        return scene.call(() -> context.getBean(UndeliverableMails.class).ofEvent(scene.event.eventId()));
    }

    private int read() {
        BounceSettings settings =
                new BounceSettings("127.0.0.1", "imap", server.getImap().getPort(), "bounces", "secret", "INBOX");
        return new BounceMailbox(settings, context.getBean(ReturnedMails.class)).read();
    }

    private String messageId() {
        return "<" + mail("id") + "@incontro.example>";
    }

    private String mail(String column) {
        return scene.call(() -> scene.jdbc()
                .sql("select %s::text from outbox_mail where person_id = ? and sent_at is not null".formatted(column))
                .param(jane)
                .query(String.class)
                .single());
    }

    private void deliver(String mail) throws Exception {
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));
    }

    private static String report(String action, String status, String header) {
        return """
            From: MAILER-DAEMON@mx.example
            To: <bounces@incontro.example>
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            This is the mail system at host mx.example.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; jane@ford.example
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 unknown user

            --b
            Content-Type: text/rfc822-headers

            From: noreply@incontro.example
            %s

            --b--
            """.formatted(action, status, header).replace("\n", "\r\n");
    }
}
