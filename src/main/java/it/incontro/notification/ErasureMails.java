package it.incontro.notification;

import it.incontro.identity.OrganiserService;
import it.incontro.identity.PersonErased;
import it.incontro.identity.StaffRole;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells an organiser's owners that somebody was erased, so that they look at what that changed. */
@Component
class ErasureMails {

    private final Outbox outbox;
    private final OrganiserService organisers;
    private final Clock clock;

    ErasureMails(Outbox outbox, OrganiserService organisers, Clock clock) {
        this.outbox = outbox;
        this.organisers = organisers;
        this.clock = clock;
    }

    @EventListener
    void on(PersonErased event) {
        organisers.staff().stream()
                .filter(member -> member.role() == StaffRole.OWNER)
                .forEach(owner -> outbox.add(NewMail.toAccount(
                        MailPurpose.PERSON_ERASED,
                        event.organiserId(),
                        owner.accountId(),
                        "erased:" + event.personId() + ":" + owner.accountId(),
                        clock.instant())));
    }
}
