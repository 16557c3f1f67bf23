package it.incontro.notification;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The addresses that stand in mails: always those of the configured portal, whatever a request's headers say. */
@Component
class PortalLinks {

    private final String base;

    PortalLinks(@Value("${incontro.base-url}") String base) {
        this.base = base.replaceAll("/+$", "");
    }

    String to(String path) {
        return base + path;
    }

    /** Stable for one row of the outbox, so that a second try is recognised as the same mail. */
    String messageId(QueuedMail mail) {
        return "<" + mail.id() + "@" + URI.create(base).getHost() + ">";
    }
}
