package it.incontro.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail for the outbox: one per fact and reader, however often the fact is told. */
record NewMail(
        MailPurpose purpose,
        @Nullable UUID eventId,
        @Nullable UUID subjectId,
        @Nullable UUID personId,
        @Nullable UUID accountId,
        String fact,
        Instant dueAt) {

    static NewMail toPerson(
            MailPurpose purpose, UUID eventId, UUID subjectId, UUID personId, String fact, Instant dueAt) {
        return new NewMail(purpose, eventId, subjectId, personId, null, fact, dueAt);
    }

    static NewMail toAccount(
            MailPurpose purpose, @Nullable UUID subjectId, UUID accountId, String fact, Instant dueAt) {
        return new NewMail(purpose, null, subjectId, null, accountId, fact, dueAt);
    }
}
