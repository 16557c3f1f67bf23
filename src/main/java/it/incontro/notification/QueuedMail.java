package it.incontro.notification;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail that is about to be written: its purpose, what it is about and who reads it. */
record QueuedMail(
        UUID id,
        MailPurpose purpose,
        @Nullable UUID eventId,
        @Nullable UUID subjectId,
        @Nullable UUID personId,
        @Nullable UUID accountId) {

    UUID event() {
        return Objects.requireNonNull(eventId, "mail without an event");
    }

    UUID subject() {
        return Objects.requireNonNull(subjectId, "mail without a subject");
    }

    UUID person() {
        return Objects.requireNonNull(personId, "mail to nobody");
    }

    UUID account() {
        return Objects.requireNonNull(accountId, "mail to no account");
    }
}
