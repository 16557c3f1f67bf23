package it.incontro.participation;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PersonDetails;
import it.incontro.identity.PersonService;
import it.incontro.identity.PersonView;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who interprets at an event, and in which languages. */
@Service
public class InterpreterService {

    private final Interpreters interpreters;
    private final InterpreterQueries queries;
    private final InterpreterDuties duties;
    private final PersonService persons;
    private final PersonCorrections corrections;
    private final AuditLog audit;
    private final EventPersonService eventPeople;
    private final Clock clock;

    InterpreterService(
            Interpreters interpreters,
            InterpreterQueries queries,
            InterpreterDuties duties,
            PersonService persons,
            PersonCorrections corrections,
            AuditLog audit,
            EventPersonService eventPeople,
            Clock clock) {
        this.eventPeople = eventPeople;
        this.interpreters = interpreters;
        this.queries = queries;
        this.duties = duties;
        this.persons = persons;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    /** The interpreters of an event, by name. */
    @Transactional(readOnly = true)
    public List<InterpreterView> of(UUID eventId) {
        return queries.of(eventId, duties.meetings(eventId));
    }

    /** One interpreter. */
    @Transactional(readOnly = true)
    public InterpreterView find(UUID eventId, UUID id) {
        return of(eventId).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("interpreter " + id));
    }

    /** Which meetings of an event need an interpreter, and who could be that. */
    @Transactional(readOnly = true)
    public InterpretingNeeds needs(UUID eventId) {
        return queries.needs(eventId);
    }

    /** The person with contact data, for the organiser. */
    @Transactional(readOnly = true)
    public PersonView person(UUID eventId, UUID id) {
        return persons.find(require(eventId, id).personId());
    }

    /** The persons who come to the event already and could interpret too. */
    @Transactional(readOnly = true)
    public List<PersonRow> candidates(UUID eventId) {
        return queries.candidates(eventId);
    }

    /** Adds an interpreter, who can sign in and see their agenda from now on. */
    @Transactional
    public UUID add(UUID eventId, PersonDetails person, List<String> languages) {
        return addRecord(eventId, persons.add(person), languages);
    }

    /** Adds a person who comes to the event already. */
    @Transactional
    public UUID add(UUID eventId, UUID personId, List<String> languages) {
        if (queries.candidates(eventId).stream()
                .noneMatch(each -> each.personId().equals(personId))) {
            throw new NotFound("person " + personId + " at the event");
        }
        return addRecord(eventId, persons.addHat(personId), languages);
    }

    private UUID addRecord(UUID eventId, UUID personId, List<String> languages) {
        UUID id = interpreters
                .saveAndFlush(new Interpreter(eventId, personId, languages, clock.instant()))
                .id();
        eventPeople.come(eventId, personId);
        persons.giveAccount(personId);
        record(eventId, "participation.add-interpreter", id, personId);
        return id;
    }

    /**
     * Corrects what is known of an interpreter; meetings that are placed already keep who sits in them.
     *
     * @return whether a new address waits until it and the present one were heard
     * @throws Rejected without any language
     */
    @Transactional
    public boolean edit(UUID eventId, UUID id, PersonDetails person, List<String> languages) {
        Interpreter interpreter = require(eventId, id);
        interpreter.speak(languages);
        boolean waits = corrections.correct(interpreter.personId(), person);
        persons.giveAccount(interpreter.personId());
        record(eventId, "participation.edit-interpreter", id, interpreter.personId());
        return waits;
    }

    /**
     * Takes an interpreter out. Published versions go on naming them; the next one leaves them out, wherever their meetings
     * stand.
     */
    @Transactional
    public void remove(UUID eventId, UUID id) {
        Interpreter interpreter = require(eventId, id);
        interpreters.delete(interpreter);
        interpreters.flush();
        eventPeople.leave(eventId, interpreter.personId());
        record(eventId, "participation.remove-interpreter", id, interpreter.personId());
    }

    private Interpreter require(UUID eventId, UUID id) {
        return interpreters
                .findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, id)
                .orElseThrow(() -> new NotFound("interpreter " + id));
    }

    private void record(UUID eventId, String action, UUID id, UUID personId) {
        audit.record(eventId, action, "interpreter", id, Map.of("person", personId));
    }
}
