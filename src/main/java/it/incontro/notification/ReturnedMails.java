package it.incontro.notification;

import it.incontro.identity.CurrentTenant;
import it.incontro.identity.OrganiserService;
import it.incontro.participation.UndeliverableMails;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes that a mail came back, at the mail and at whom it was for, so that the organiser sees it and can call. */
@Service
class ReturnedMails {

    private final JdbcClient jdbc;
    private final OrganiserService organisers;
    private final UndeliverableMails undeliverable;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReturnedMails(
            JdbcClient jdbc,
            OrganiserService organisers,
            UndeliverableMails undeliverable,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisers = organisers;
        this.undeliverable = undeliverable;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Finds whose mail it was; the report does not say. @return whether it was one of ours */
    boolean note(DeliveryReport report) {
        return organisers.ids().stream()
                .anyMatch(organiser -> CurrentTenant.callAs(organiser, () -> noteAsTenant(report)));
    }

    private boolean noteAsTenant(DeliveryReport report) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Reader> readers = jdbc.sql("""
                update outbox_mail set bounced_at = :now, bounce_status = :status, version = version + 1
                where id = :id and sent_at is not null returning event_id, person_id
                """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("status", report.status())
                    .param("id", report.mail())
                    .query(Reader.class)
                    .list();
            readers.stream()
                    .filter(Reader::takesPart)
                    .forEach(reader -> undeliverable.note(
                            Objects.requireNonNull(reader.eventId()),
                            Objects.requireNonNull(reader.personId()),
                            report.status()));
            return !readers.isEmpty();
        }));
    }

    /** Whom a mail was for. */
    record Reader(@Nullable UUID eventId, @Nullable UUID personId) {

        boolean takesPart() {
            return eventId != null && personId != null;
        }
    }
}
