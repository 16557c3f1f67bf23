package it.incontro.participation;

import it.incontro.identity.AddressChangeService;
import it.incontro.identity.Email;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonService;
import it.incontro.identity.PersonView;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Corrects what is known of somebody who comes, in whatever hat. */
@Component
class PersonCorrections {

    private final PersonService persons;
    private final AddressChangeService addresses;

    PersonCorrections(PersonService persons, AddressChangeService addresses) {
        this.persons = persons;
        this.addresses = addresses;
    }

    /**
     * Writes what was typed, but an address that somebody depends on.
     *
     * @return whether a new address waits until it and the present one were heard
     */
    boolean correct(UUID personId, PersonDetails typed) {
        PersonView known = persons.find(personId);
        String email = Email.normalOrNull(typed.email());
        boolean waits = !Objects.equals(known.email(), email) && addresses.isNeeded(personId);
        persons.describe(
                personId,
                new PersonDetails(
                        known.honorific(),
                        typed.givenName(),
                        typed.familyName(),
                        waits ? known.email() : email,
                        typed.phone(),
                        typed.locale()));
        if (waits) {
            addresses.request(personId, email);
        }
        return waits;
    }
}
