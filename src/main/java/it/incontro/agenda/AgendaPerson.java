package it.incontro.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody at the table; e-mail and phone only for readers who may have them. */
public record AgendaPerson(
        UUID id,
        String name,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone) {

    /** As somebody sees them who is of neither side: with the firm for which they sit. */
    AgendaPerson of(String firm) {
        return new AgendaPerson(id, name, jobTitle == null ? firm : jobTitle + " · " + firm, email, phone);
    }

    AgendaPerson withoutContacts() {
        return new AgendaPerson(id, name, jobTitle, null, null);
    }
}
