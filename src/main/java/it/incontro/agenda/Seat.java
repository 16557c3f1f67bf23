package it.incontro.agenda;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a placement, for a participation or as interpreter of a meeting; or somebody who speaks. */
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

    boolean isOfNoSide() {
        return participationId == null;
    }

    AgendaPerson person(boolean contacts) {
        AgendaPerson person = new AgendaPerson(personId, name, jobTitle, email, phone);
        return contacts ? person : person.withoutContacts();
    }
}
