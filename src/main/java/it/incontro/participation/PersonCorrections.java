package it.incontro.participation;

import it.incontro.identity.Email;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonService;
import it.incontro.identity.PersonView;
import it.incontro.support.Rejected;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Corrects what is known of somebody who comes, in whatever hat. */
@Component
class PersonCorrections {

    private final PersonService persons;

    PersonCorrections(PersonService persons) {
        this.persons = persons;
    }

    /** @throws Rejected if somebody signs in with the address, which only they can change */
    void correct(UUID personId, PersonDetails typed) {
        PersonView known = persons.find(personId);
        String email = Email.normalOrNull(typed.email());
        if (known.accountId() != null && !Objects.equals(known.email(), email)) {
            throw Rejected.field("email", "participation.attendees.address-signs-in");
        }
        persons.describe(
                personId,
                new PersonDetails(
                        known.honorific(),
                        typed.givenName(),
                        typed.familyName(),
                        email,
                        typed.phone(),
                        typed.locale()));
    }
}
