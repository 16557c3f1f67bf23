package it.incontro.notification;

import it.incontro.participation.CompanyApplied;
import it.incontro.participation.CompanyAppliedAgain;
import it.incontro.participation.InvitationRequested;
import it.incontro.participation.ParticipationDecided;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which mails follow from applications, decisions and invitations. */
@Component
class ParticipationMails {

    private final Outbox outbox;
    private final MailFacts facts;
    private final Clock clock;

    ParticipationMails(Outbox outbox, MailFacts facts, Clock clock) {
        this.outbox = outbox;
        this.facts = facts;
        this.clock = clock;
    }

    @EventListener
    void on(CompanyApplied event) {
        String fact = "applied:" + event.participationId();
        facts.contactOf(event.participationId())
                .ifPresent(contact -> outbox.add(NewMail.toPerson(
                        MailPurpose.APPLICATION_RECEIVED,
                        event.eventId(),
                        event.participationId(),
                        contact,
                        fact,
                        clock.instant())));
    }

    /** Whoever applied reads what everybody reads; the contact on file is told what happened. */
    @EventListener
    void on(CompanyAppliedAgain event) {
        outbox.add(NewMail.toPerson(
                MailPurpose.APPLICATION_RECEIVED,
                event.eventId(),
                event.participationId(),
                event.personId(),
                "applied:" + event.personId(),
                clock.instant()));
        facts.contactOf(event.participationId())
                .ifPresent(contact -> outbox.add(NewMail.toPerson(
                        MailPurpose.APPLIED_AGAIN,
                        event.eventId(),
                        event.participationId(),
                        contact,
                        "applied-again:" + event.personId(),
                        clock.instant())));
    }

    @EventListener
    void on(ParticipationDecided event) {
        Optional<MailPurpose> purpose = switch (event.state()) {
            case ADMITTED -> Optional.of(MailPurpose.APPLICATION_ADMITTED);
            case WAITING -> Optional.of(MailPurpose.APPLICATION_WAITING);
            case NOT_ADMITTED -> Optional.of(MailPurpose.APPLICATION_NOT_ADMITTED);
            case APPLIED, WITHDRAWN -> Optional.empty();
        };
        // Each decision is a fact of its own: somebody may be admitted, moved to the waiting list and admitted again.
        String fact = "decided:" + event.participationId() + ":" + event.state() + ":"
                + clock.instant().toEpochMilli();
        purpose.ifPresent(mail -> facts.contactOf(event.participationId())
                .ifPresent(contact -> outbox.add(NewMail.toPerson(
                        mail, event.eventId(), event.participationId(), contact, fact, clock.instant()))));
    }

    @EventListener
    void on(InvitationRequested event) {
        String fact = "invitation:" + event.invitationId();
        outbox.add(NewMail.toPerson(
                MailPurpose.INVITATION,
                event.eventId(),
                event.participationId(),
                event.personId(),
                fact,
                clock.instant()));
    }
}
