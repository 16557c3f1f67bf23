package it.incontro.notification;

import it.incontro.identity.PersonDenied;
import it.incontro.identity.PersonNamed;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which mails follow when somebody is named by a known address, and when they say that it is not them. */
@Component
class NamedMails {

    private final Outbox outbox;
    private final MailFacts facts;
    private final Clock clock;

    NamedMails(Outbox outbox, MailFacts facts, Clock clock) {
        this.outbox = outbox;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    void on(PersonNamed named) {
        UUID person = named.personId();
        facts.eventOf(person)
                .ifPresent(event -> outbox.add(NewMail.toPerson(
                        MailPurpose.NAMED,
                        event,
                        person,
                        person,
                        "named:" + person + ":" + clock.instant().toEpochMilli(),
                        clock.instant())));
    }

    @EventListener
    void on(PersonDenied denied) {
        UUID person = denied.personId();
        facts.eventOf(person)
                .ifPresent(event -> facts.participationOf(event, person)
                        .flatMap(facts::contactOf)
                        .filter(contact -> !contact.equals(person))
                        .ifPresent(contact -> outbox.add(NewMail.toPerson(
                                MailPurpose.NAMED_DENIED,
                                event,
                                person,
                                contact,
                                "named-denied:" + person + ":" + clock.instant().toEpochMilli(),
                                clock.instant()))));
    }
}
