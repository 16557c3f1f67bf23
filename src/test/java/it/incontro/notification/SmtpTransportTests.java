package it.incontro.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTransportTests {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void sendsTextAndHtmlFromANamedPersonUnderAStableId() throws Exception {
        transport().send(mail("Anna Rossi – Ceipiemonte", "Jürgen Weiß", "Your agenda"));

        MimeMessage received = received();
        assertThat(received.getHeader("Return-Path")).containsExactly("<bounces+1@incontro.example>");
        assertThat(((InternetAddress) received.getFrom()[0]).getPersonal()).isEqualTo("Anna Rossi – Ceipiemonte");
        assertThat(((InternetAddress) received.getFrom()[0]).getAddress()).isEqualTo("noreply@incontro.example");
        assertThat(received.getReplyTo()[0].toString()).isEqualTo("anna@ceipiemonte.example");
        assertThat(received.getMessageID()).isEqualTo("<1@incontro.example>");
        assertThat(raw(received))
                .contains("Content-Type: text/plain")
                .contains("Content-Type: text/html")
                .contains("name=vtm.ics");
    }

    @Test
    void keepsLineBreaksOutOfTheHeaders() throws Exception {
        String attack = "Rossi\r\nBcc: victim@else.example";

        transport().send(mail(Inert.line(attack), Inert.line(attack), Inert.line("Hello\nBcc: victim@else.example")));

        MimeMessage received = received();
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getAllRecipients()).hasSize(1);
        assertThat(received.getSubject()).isEqualTo("Hello Bcc: victim@else.example");
    }

    private SmtpTransport transport() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        return new SmtpTransport(sender, "bounces+{mail}@incontro.example");
    }

    private static Mail mail(String from, String to, String subject) {
        return new Mail(
                "<1@incontro.example>",
                from,
                "noreply@incontro.example",
                "anna@ceipiemonte.example",
                to,
                "juergen@oem.example",
                subject,
                "Guten Tag",
                "<p>Guten Tag</p>",
                List.of(new Mail.Attachment("vtm.ics", "text/calendar; charset=UTF-8", "BEGIN")));
    }

    private MimeMessage received() {
        return server.getReceivedMessages()[0];
    }

    private static String raw(MimeMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
