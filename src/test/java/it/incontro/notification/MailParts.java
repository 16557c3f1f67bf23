package it.incontro.notification;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;

/** Takes received mails apart. */
final class MailParts {

    private MailParts() {}

    static String reader(MimeMessage mail) throws Exception {
        return ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
    }

    static String text(Part mail) throws Exception {
        return find(mail, "text/plain");
    }

    static String html(Part mail) throws Exception {
        return find(mail, "text/html");
    }

    static String file(Part mail) throws Exception {
        return find(mail, "text/calendar");
    }

    private static String find(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = find(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
