package it.incontro.notification;

import it.incontro.timetable.AgendaPublished;
import it.incontro.timetable.PersonChange;
import it.incontro.timetable.PlanChanges;
import it.incontro.timetable.PublicationHastened;
import it.incontro.timetable.PublicationStopped;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which mails follow from a published version: one to each person whose agenda it changes, when the version holds. */
@Component
class AgendaMails {

    private final Outbox outbox;
    private final MailFacts facts;
    private final PlanChanges changes;

    AgendaMails(Outbox outbox, MailFacts facts, PlanChanges changes) {
        this.outbox = outbox;
        this.facts = facts;
        this.changes = changes;
    }

    @EventListener
    void on(AgendaPublished event) {
        UUID before = facts.versionBefore(event.eventId(), event.number()).orElse(null);
        outbox.addAll(changes.persons(event.eventId(), before, event.planId()).stream()
                .filter(person -> person.email() != null)
                .map(person -> mail(event, person))
                .toList());
    }

    @EventListener
    void on(PublicationStopped event) {
        outbox.stop(MailPurpose.AGENDA_PUBLISHED, event.planId());
    }

    @EventListener
    void on(PublicationHastened event) {
        outbox.hasten(MailPurpose.AGENDA_PUBLISHED, event.planId());
    }

    private static NewMail mail(AgendaPublished event, PersonChange person) {
        return NewMail.toPerson(
                MailPurpose.AGENDA_PUBLISHED,
                event.eventId(),
                event.planId(),
                person.personId(),
                "agenda:" + event.planId() + ":" + person.personId(),
                event.effectiveAt());
    }
}
