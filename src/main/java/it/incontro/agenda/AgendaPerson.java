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

    AgendaPerson withoutContacts() {
        return new AgendaPerson(id, name, jobTitle, null, null);
    }
}
