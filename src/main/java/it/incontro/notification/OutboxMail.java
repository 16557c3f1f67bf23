package it.incontro.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail to send: whom it is for, what about, and how far it has come. Its text is made when it is sent. */
@Entity
class OutboxMail {

    private static final int ERROR_LENGTH = 200;

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private @Nullable UUID organiserId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MailPurpose purpose;

    @Column(updatable = false)
    private @Nullable UUID eventId;

    @Column(updatable = false)
    private @Nullable UUID subjectId;

    @Column(updatable = false)
    private @Nullable UUID personId;

    @Column(updatable = false)
    private @Nullable UUID accountId;

    @Column(updatable = false)
    private String fact;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant dueAt;

    private @Nullable Instant sentAt;
    private @Nullable Instant stoppedAt;
    private int attempts;
    private @Nullable String lastError;

    /** For JPA, which fills the fields itself. Rows are added in bulk by {@link Outbox}. */
    @SuppressWarnings("NullAway.Init")
    protected OutboxMail() {}

    boolean isOpen() {
        return sentAt == null && stoppedAt == null;
    }

    void sent(Instant now) {
        attempts++;
        sentAt = now;
        lastError = null;
    }

    void failed(String error) {
        attempts++;
        lastError = error.substring(0, Math.min(ERROR_LENGTH, error.length()));
    }

    void stop(Instant now) {
        stoppedAt = now;
    }

    QueuedMail queued() {
        return new QueuedMail(id, purpose, eventId, subjectId, personId, accountId);
    }
}
