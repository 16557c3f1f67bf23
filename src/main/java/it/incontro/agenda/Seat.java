package it.incontro.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a placement, for a participation if they sit there for one; or somebody who speaks. */
record Seat(
        UUID placementId,
        @Nullable UUID participationId,
        UUID personId,
        String name,
        @Nullable String jobTitle,
        @Nullable String email,
        @Nullable String phone,
        boolean present,
        boolean speaker) {

    AgendaPerson person(boolean contacts) {
        AgendaPerson person = new AgendaPerson(personId, name, jobTitle, email, phone);
        return contacts ? person : person.withoutContacts();
    }
}
