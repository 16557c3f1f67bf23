package it.incontro.participation;

import it.incontro.identity.PersonService;
import org.springframework.stereotype.Component;

/** Lets the attendees of those who take part sign in by a link to their address. */
@Component
class AttendeeAccounts {

    private final Attendees attendees;
    private final PersonService persons;

    AttendeeAccounts(Attendees attendees, PersonService persons) {
        this.attendees = attendees;
        this.persons = persons;
    }

    void giveTo(Participation participation) {
        attendees
                .findByOrganiserIdAndEventIdAndParticipationId(
                        participation.organiserId(), participation.eventId(), participation.id())
                .forEach(attendee -> persons.giveAccount(attendee.personId()));
    }
}
