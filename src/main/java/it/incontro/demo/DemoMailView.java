package it.incontro.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail of the demo with all its parts. */
public record DemoMailView(
        UUID id,
        String fromName,
        String toName,
        String toAddress,
        String subject,
        String bodyText,
        String bodyHtml,
        @Nullable String attachmentName,
        @Nullable String attachmentContent,
        Instant sentAt) {

    /** The plain text line by line, so that a page can show the lines that are addresses as links. */
    public List<String> lines() {
        return bodyText.strip().lines().toList();
    }

    /** Whether a line is nothing but an address of the portal. */
    public boolean isLink(String line) {
        return line.matches("https?://\\S+");
    }
}
