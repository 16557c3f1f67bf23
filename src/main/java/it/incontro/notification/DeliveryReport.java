package it.incontro.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server reports of a mail that it could not deliver (RFC 3464): which of ours, and why, in numbers. Whatever
 * else stands in it, addresses and words of strangers, is not kept.
 *
 * @param mail the id of the row in the outbox
 * @param status the enhanced status code (RFC 3463), such as 5.1.1
 */
record DeliveryReport(UUID mail, String status) {

    private static final int MOST_BYTES = 100_000;
    private static final int DEEPEST = 6;
    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^message-id:\\s*<" + ID + "@[^>\\s]+>");
    private static final Pattern RETURNED_TO = Pattern.compile("(?i)\\+" + ID + "@");
    private static final Pattern FAILED = Pattern.compile("(?im)^action:\\s*failed\\b");
    private static final Pattern STATUS = Pattern.compile("(?im)^status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})");
    private static final String UNKNOWN = "5.0.0";

    /** Reads a report; empty for every other mail, also for a report that a mail is late or has arrived. */
    static Optional<DeliveryReport> of(MimeMessage message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report")) {
            return Optional.empty();
        }
        List<String> status = new ArrayList<>();
        List<String> returned = new ArrayList<>();
        collect(message, status, returned, 0);
        String report = String.join("\n", status);
        if (!FAILED.matcher(report).find()) {
            return Optional.empty();
        }
        return idIn(message, returned).map(id -> new DeliveryReport(id, statusIn(report)));
    }

    /** The address to which a report returns can name the mail; else the returned mail's own headers do. */
    private static Optional<UUID> idIn(MimeMessage message, List<String> returned) throws MessagingException {
        String to = message.getHeader("To", ",");
        Matcher address = RETURNED_TO.matcher(to == null ? "" : to);
        if (address.find()) {
            return Optional.of(UUID.fromString(address.group(1).toLowerCase(Locale.ROOT)));
        }
        return returned.stream()
                .map(MESSAGE_ID::matcher)
                .filter(Matcher::find)
                .map(found -> UUID.fromString(found.group(1).toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static String statusIn(String report) {
        Matcher status = STATUS.matcher(report);
        return status.find() ? status.group(1) : UNKNOWN;
    }

    private static void collect(Part part, List<String> status, List<String> returned, int depth)
            throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return;
        }
        if (part.isMimeType("message/delivery-status")) {
            status.add(text(part));
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
            returned.add(text(part));
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                collect(inner, status, returned, depth + 1);
            }
        }
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (@Nullable InputStream bytes = part.getInputStream()) {
            return bytes == null ? "" : new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }
}
