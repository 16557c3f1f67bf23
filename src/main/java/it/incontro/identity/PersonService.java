package it.incontro.identity;

import it.incontro.support.NotFound;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons of the current organiser: a record for each hat, never found by what somebody typed. */
@Service
public class PersonService {

    private final Persons persons;
    private final AccountService accounts;
    private final IndividualService individuals;
    private final Clock clock;

    PersonService(Persons persons, AccountService accounts, IndividualService individuals, Clock clock) {
        this.individuals = individuals;
        this.persons = persons;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A new record, whoever else has the same name or address. */
    @Transactional
    public UUID add(PersonDetails details) {
        return persons.save(new Person(details, clock.instant())).id();
    }

    /** A new record of somebody who was chosen, not typed, in another hat. */
    @Transactional
    public UUID addHat(UUID personId) {
        UUID hat =
                persons.saveAndFlush(require(personId).another(clock.instant())).id();
        individuals.join(personId, hat);
        return hat;
    }

    /** Corrects what is known of a person. */
    @Transactional
    public void describe(UUID personId, PersonDetails details) {
        require(personId).describe(details);
    }

    /** Lets a person sign in with an account of their address, opened if need be; nothing happens without an address. */
    @Transactional
    public void giveAccount(UUID personId) {
        Person person = require(personId);
        PersonView view = person.view();
        if (view.email() != null && person.accountId() == null) {
            person.signInWith(
                    accounts.openFor(view.email(), view.givenName() + " " + view.familyName(), view.locale()));
        }
    }

    /** A person of the current organiser. */
    @Transactional(readOnly = true)
    public PersonView find(UUID personId) {
        return require(personId).view();
    }

    /** Several persons by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, PersonView> findAll(Collection<UUID> ids) {
        return persons.findByOrganiserIdAndIdIn(CurrentTenant.required(), ids).stream()
                .map(Person::view)
                .collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    /** The persons that sign in with an account. */
    @Transactional(readOnly = true)
    public List<UUID> personsOf(UUID accountId) {
        return persons.findByOrganiserIdAndAccountId(CurrentTenant.required(), accountId).stream()
                .map(TenantRow::id)
                .toList();
    }

    private Person require(UUID personId) {
        return persons.findByOrganiserIdAndId(CurrentTenant.required(), personId)
                .orElseThrow(() -> new NotFound("person " + personId));
    }
}
