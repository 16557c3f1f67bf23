package it.incontro.notification;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox to which mail servers return what they cannot deliver. Reports on our mails are deleted once they are
 * noted, since they hold addresses; whatever else lies there stays for people to read.
 */
@Component
@ConditionalOnProperty("incontro.mail.bounces.host")
class BounceMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_BYTES = 2_000_000;
    private static final String MILLIS = "15000";

    private final BounceSettings settings;
    private final ReturnedMails returned;

    BounceMailbox(BounceSettings settings, ReturnedMails returned) {
        this.settings = settings;
        this.returned = returned;
    }

    /** Reads it. @return how many of our mails came back */
    int read() {
        try (Store store = session().getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                return read(folder);
            }
        } catch (MessagingException away) {
            throw new IllegalStateException("the mailbox of returned mails cannot be read", away);
        }
    }

    private int read(Folder folder) throws MessagingException {
        int noted = 0;
        int last = folder.getMessageCount();
        for (int number = Math.max(1, last - MOST_AT_ONCE + 1); number <= last; number++) {
            Message message = folder.getMessage(number);
            if (message.getSize() <= MOST_BYTES && note((MimeMessage) message)) {
                message.setFlag(Flags.Flag.DELETED, true);
                noted++;
            }
        }
        return noted;
    }

    private boolean note(MimeMessage message) {
        try {
            Optional<DeliveryReport> report = DeliveryReport.of(message);
            return report.isPresent() && returned.note(report.get());
        } catch (MessagingException | IOException unreadable) {
            LOG.warn("a returned mail cannot be read: {}", unreadable.getClass().getSimpleName());
            return false;
        }
    }

    private Session session() {
        Properties properties = new Properties();
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + settings.protocol() + "." + timeout, MILLIS);
        }
        properties.setProperty("mail." + settings.protocol() + ".ssl.checkserveridentity", "true");
        return Session.getInstance(properties);
    }
}
