package it.incontro.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail as it goes out. Everything that ends in a header is on one line. */
public record Mail(
        String messageId,
        String fromName,
        String fromAddress,
        @Nullable String replyTo,
        String toName,
        String toAddress,
        String subject,
        String text,
        String html,
        List<Attachment> attachments) {

    /** A text file that goes with a mail. */
    public record Attachment(String name, String contentType, String content) {}
}
