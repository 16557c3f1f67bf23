package it.incontro.notification;

import it.incontro.support.Signals;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one mail of the outbox: writes it, hands it over outside of any transaction, then marks it. Killed in between, the
 * next try sends it again with the same Message-ID.
 */
@Service
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final OutboxMails mails;
    private final List<LetterWriter> writers;
    private final LetterPress press;
    private final MailTransport transport;
    private final TransactionTemplate transaction;
    private final MailInHand inHand;
    private final Clock clock;
    private final Signals signals;

    MailDelivery(
            OutboxMails mails,
            List<LetterWriter> writers,
            LetterPress press,
            MailTransport transport,
            TransactionTemplate transaction,
            MailInHand inHand,
            Clock clock,
            Signals signals) {
        this.mails = mails;
        this.writers = writers;
        this.press = press;
        this.transport = transport;
        this.transaction = transaction;
        this.inHand = inHand;
        this.clock = clock;
        this.signals = signals;
    }

    void deliver(UUID mailId) {
        Optional<QueuedMail> open =
                inTransaction(() -> take(mailId).filter(OutboxMail::isOpen).map(OutboxMail::queued));
        open.ifPresent(this::deliver);
    }

    private void deliver(QueuedMail mail) {
        Optional<Mail> written;
        try {
            written = inTransaction(() -> writerFor(mail).write(mail)).map(letter -> press.print(mail, letter));
            written.ifPresent(transport::send);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "mail {} ({}) was not taken: {}",
                    mail.id(),
                    mail.purpose(),
                    failure.getClass().getSimpleName());
            signals.mail("failed");
            change(mail, row -> row.failed(failure.getClass().getSimpleName()));
            throw failure;
        }
        if (written.isPresent()) {
            change(mail, row -> row.sent(clock.instant()));
            signals.mail("sent");
        } else {
            change(mail, row -> row.stop(clock.instant()));
            signals.mail("stopped");
        }
    }

    private LetterWriter writerFor(QueuedMail mail) {
        return writers.stream()
                .filter(writer -> writer.purposes().contains(mail.purpose()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody writes " + mail.purpose()));
    }

    private void change(QueuedMail mail, java.util.function.Consumer<OutboxMail> verb) {
        transaction.executeWithoutResult(status -> take(mail.id()).ifPresent(verb));
    }

    private Optional<OutboxMail> take(UUID mailId) {
        inHand.take(mailId);
        return mails.findById(mailId);
    }

    private <T> Optional<T> inTransaction(java.util.function.Supplier<Optional<T>> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
