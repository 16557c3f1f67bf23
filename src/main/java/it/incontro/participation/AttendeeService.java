package it.incontro.participation;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.PersonService;
import it.incontro.identity.PersonView;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people who sit at the table for a participation. */
@Service
public class AttendeeService {

    private final Attendees attendees;
    private final Participations participations;
    private final AttendeeQueries queries;
    private final PersonService persons;
    private final PersonCorrections corrections;
    private final AuditLog audit;
    private final EventPersonService eventPeople;
    private final Clock clock;

    AttendeeService(
            Attendees attendees,
            Participations participations,
            AttendeeQueries queries,
            PersonService persons,
            PersonCorrections corrections,
            AuditLog audit,
            EventPersonService eventPeople,
            Clock clock) {
        this.eventPeople = eventPeople;
        this.attendees = attendees;
        this.participations = participations;
        this.queries = queries;
        this.persons = persons;
        this.corrections = corrections;
        this.audit = audit;
        this.clock = clock;
    }

    /** The attendees of a participation, the contact person first. */
    @Transactional(readOnly = true)
    public List<AttendeeView> of(UUID eventId, UUID participationId) {
        return queries.of(eventId, participationId);
    }

    /** The attendees of all participations of an event, by participation, the contact person first. */
    @Transactional(readOnly = true)
    public Map<UUID, List<AttendeeView>> ofEvent(UUID eventId) {
        return queries.ofEvent(eventId);
    }

    /** The contact person, with contact data: for mails and for those who may see it. */
    @Transactional(readOnly = true)
    public Optional<PersonView> contact(UUID eventId, UUID participationId) {
        return of(eventId, participationId).stream()
                .filter(AttendeeView::contact)
                .findFirst()
                .map(attendee -> persons.find(attendee.personId()));
    }

    /** The persons of several attendees with contact data, for those who may see it. */
    @Transactional(readOnly = true)
    public Map<UUID, PersonView> persons(List<AttendeeView> people) {
        return persons.findAll(people.stream().map(AttendeeView::personId).toList());
    }

    /** One attendee's person with contact data, for those who may see it. */
    @Transactional(readOnly = true)
    public PersonView person(UUID eventId, UUID participationId, UUID attendeeId) {
        return persons.find(require(eventId, participationId, attendeeId).personId());
    }

    /** Adds an attendee: a record of this participation alone, whoever else has the same address. The first is the contact person. */
    @Transactional
    public UUID add(UUID eventId, UUID participationId, AttendeeDetails details) {
        Participation participation = participation(eventId, participationId);
        UUID person = persons.add(details.person());
        List<AttendeeView> there = of(eventId, participationId);
        Attendee attendee = new Attendee(participation, person, there.isEmpty(), clock.instant());
        attendee.describe(details.jobTitle(), details.languages());
        attendees.save(attendee);
        attendees.flush();
        eventPeople.come(eventId, person);
        if (participation.takesPart()) {
            persons.giveAccount(person);
        }
        audit.record(eventId, "participation.add-attendee", "attendee", attendee.id(), Map.of("person", person));
        return attendee.id();
    }

    /**
     * Corrects what is known of an attendee.
     *
     * @return whether a new address waits until it and the present one were heard
     */
    @Transactional
    public boolean edit(UUID eventId, UUID participationId, UUID attendeeId, AttendeeDetails details) {
        Attendee attendee = require(eventId, participationId, attendeeId);
        UUID person = attendee.personId();
        boolean waits = corrections.correct(person, details.person());
        attendee.describe(details.jobTitle(), details.languages());
        if (participation(eventId, participationId).takesPart()) {
            persons.giveAccount(person);
        }
        audit.record(eventId, "participation.edit-attendee", "attendee", attendeeId, Map.of("person", person));
        return waits;
    }

    /** Makes an attendee the contact person, instead of the one before. */
    @Transactional
    public void makeContact(UUID eventId, UUID participationId, UUID attendeeId) {
        Attendee next = require(eventId, participationId, attendeeId);
        all(eventId, participationId).stream().filter(Attendee::isContact).forEach(Attendee::handOverContact);
        attendees.flush();
        next.becomeContact();
        audit.record(eventId, "participation.contact", "attendee", attendeeId, Map.of());
    }

    /** Takes an attendee out. @throws Rejected if they are the contact person */
    @Transactional
    public void remove(UUID eventId, UUID participationId, UUID attendeeId) {
        Attendee attendee = require(eventId, participationId, attendeeId);
        if (attendee.isContact()) {
            throw Rejected.because("participation.attendees.contact-stays");
        }
        attendees.delete(attendee);
        attendees.flush();
        eventPeople.leave(eventId, attendee.personId());
        audit.record(
                eventId,
                "participation.remove-attendee",
                "attendee",
                attendeeId,
                Map.of("person", attendee.personId()));
    }

    private List<Attendee> all(UUID eventId, UUID participationId) {
        return attendees.findByOrganiserIdAndEventIdAndParticipationId(
                CurrentTenant.required(), eventId, participationId);
    }

    private Attendee require(UUID eventId, UUID participationId, UUID attendeeId) {
        return attendees
                .findByOrganiserIdAndEventIdAndParticipationIdAndId(
                        CurrentTenant.required(), eventId, participationId, attendeeId)
                .orElseThrow(() -> new NotFound("attendee " + attendeeId));
    }

    private Participation participation(UUID eventId, UUID id) {
        return participations
                .findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, id)
                .orElseThrow(() -> new NotFound("participation " + id));
    }
}
