package it.incontro.identity;

import it.incontro.support.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons of the current organiser: a record for each hat, never found by what somebody typed. */
@Service
public class PersonService {

    private static final Duration LATELY = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);

    private final Persons persons;
    private final AccountService accounts;
    private final IndividualService individuals;
    private final QuestionLimits questions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonService(
            Persons persons,
            AccountService accounts,
            IndividualService individuals,
            QuestionLimits questions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.individuals = individuals;
        this.questions = questions;
        this.audit = audit;
        this.events = events;
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

    /**
     * Lets a person sign in with the account of their address, opened if need be; nothing happens without an address. If
     * the address was known before, whoever has it is asked first whether this is them; who has said no to those who
     * typed it is not asked again, and the address is struck off once more.
     */
    @Transactional
    public void giveAccount(UUID personId) {
        Person person = require(personId);
        PersonView view = person.view();
        String email = view.email();
        if (email == null || person.accountId() != null) {
            return;
        }
        persons.flush();
        if (questions.isDenied(personId, email)) {
            person.deny(clock.instant());
            audit.record(null, "identity.name-denied", "person", personId, Map.of());
            return;
        }
        boolean known = accounts.isKnown(email)
                || persons.existsByOrganiserIdAndEmailAndIdNot(CurrentTenant.required(), email, personId);
        UUID account = accounts.openFor(email, view.givenName() + " " + view.familyName(), view.locale());
        if (known) {
            ask(person, account);
            doubt(account);
        } else {
            person.signInWith(account, clock.instant());
        }
    }

    private void ask(Person person, UUID account) {
        person.ask(account, clock.instant());
        persons.flush();
        String email = person.view().email();
        if (email != null && !isTired(account) && questions.mayAsk(email)) {
            events.publishEvent(new PersonNamed(person.organiserId(), person.id()));
        }
    }

    /** Whoever has said "not me" lately is asked by one mail a day: further questions wait on their own page. */
    private boolean isTired(UUID account) {
        Instant now = clock.instant();
        UUID organiser = CurrentTenant.required();
        int today = persons.countByOrganiserIdAndAccountIdAndAskedAtAfter(organiser, account, now.minus(DAY))
                + persons.countByOrganiserIdAndDeniedByAndDeniedAtAfter(organiser, account, now.minus(DAY));
        boolean denied =
                persons.countByOrganiserIdAndDeniedByAndDeniedAtAfter(organiser, account, now.minus(LATELY)) > 0;
        return denied && today > 1;
    }

    /** Named twice before anybody got in by the address: then the first is no more certain than the second. */
    private void doubt(UUID account) {
        if (!accounts.isProven(account)) {
            withAccount(account).stream().filter(Person::isConfirmed).forEach(each -> ask(each, account));
        }
    }

    /** Somebody who has the address of a record says that it is them; records of the same name become one with it. */
    @Transactional
    public void confirm(UUID personId) {
        Person person = require(personId);
        UUID account = person.accountId();
        if (account == null || person.isConfirmed()) {
            return;
        }
        person.confirm(clock.instant());
        persons.flush();
        accounts.prove(account);
        withAccount(account).stream()
                .filter(other -> other.isConfirmed() && !other.id().equals(personId) && other.hasSameNameAs(person))
                .forEach(other -> individuals.join(personId, other.id()));
        audit.record(null, "identity.confirm-person", "person", personId, Map.of());
    }

    /** Somebody who has the address of a record says that it is not them: the address is struck off. */
    @Transactional
    public void deny(UUID personId) {
        Person person = require(personId);
        String email = person.view().email();
        if (email != null) {
            questions.denied(personId, email);
        }
        person.deny(clock.instant());
        persons.flush();
        audit.record(null, "identity.deny-person", "person", personId, Map.of());
        events.publishEvent(new PersonDenied(person.organiserId(), personId));
    }

    /** Gives a record the address that was heard, and with it the account, if it had one. */
    @Transactional
    void moveTo(UUID personId, @Nullable String email) {
        Person person = require(personId);
        boolean hadAccount = person.accountId() != null;
        person.moveTo(email);
        if (email != null && hadAccount) {
            PersonView view = person.view();
            person.ask(
                    accounts.openFor(email, view.givenName() + " " + view.familyName(), view.locale()),
                    clock.instant());
            persons.flush();
            confirm(personId);
        }
        persons.flush();
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

    /** The persons that have said that an account is theirs. */
    @Transactional(readOnly = true)
    public List<UUID> personsOf(UUID accountId) {
        return withAccount(accountId).stream()
                .filter(Person::isConfirmed)
                .map(TenantRow::id)
                .toList();
    }

    /** The other records of the same human being. */
    @Transactional(readOnly = true)
    public List<UUID> otherHats(UUID personId) {
        return persons
                .findByOrganiserIdAndIndividualId(
                        CurrentTenant.required(), require(personId).individualId())
                .stream()
                .map(TenantRow::id)
                .filter(id -> !id.equals(personId))
                .toList();
    }

    private List<Person> withAccount(UUID accountId) {
        return persons.findByOrganiserIdAndAccountId(CurrentTenant.required(), accountId);
    }

    private Person require(UUID personId) {
        return persons.findByOrganiserIdAndId(CurrentTenant.required(), personId)
                .orElseThrow(() -> new NotFound("person " + personId));
    }
}
