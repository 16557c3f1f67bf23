package it.incontro.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends mails through a mail server. */
@Component
@Profile("!demo")
class SmtpTransport implements MailTransport {

    private final JavaMailSender sender;
    private final String returnPath;

    SmtpTransport(JavaMailSender sender, @Value("${incontro.mail.return-path:}") String returnPath) {
        this.sender = sender;
        this.returnPath = returnPath;
    }

    @Override
    public void send(Mail mail) {
        try {
            // The sender keeps a Message-ID that is already there: a second try is recognised as the same mail.
            MimeMessage message = returnPath.isBlank() ? sender.createMimeMessage() : returningTo(mail);
            fill(message, mail);
            message.setHeader("Message-ID", mail.messageId());
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
        } catch (MessagingException | UnsupportedEncodingException unreadable) {
            throw new MailParseException("mail " + mail.messageId() + " cannot be made", unreadable);
        }
    }

    /** Mail servers return what they cannot deliver to the envelope's sender, which can name the mail. */
    private MimeMessage returningTo(Mail mail) throws MessagingException {
        SMTPMessage message = new SMTPMessage(sender.createMimeMessage().getSession());
        String id = mail.messageId().substring(1, mail.messageId().indexOf('@'));
        message.setEnvelopeFrom(returnPath.replace("{mail}", id));
        return message;
    }

    private static void fill(MimeMessage message, Mail mail) throws MessagingException, UnsupportedEncodingException {
        MimeMessageHelper helper = new MimeMessageHelper(
                message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(mail.fromAddress(), mail.fromName());
        helper.setTo(new jakarta.mail.internet.InternetAddress(mail.toAddress(), mail.toName(), "UTF-8"));
        if (mail.replyTo() != null) {
            helper.setReplyTo(mail.replyTo());
        }
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), mail.html());
        for (Mail.Attachment attachment : mail.attachments()) {
            helper.addAttachment(attachment.name(), content(attachment), attachment.contentType());
        }
    }

    private static ByteArrayResource content(Mail.Attachment attachment) {
        return new ByteArrayResource(attachment.content().getBytes(StandardCharsets.UTF_8));
    }
}
