package it.incontro.notification;

import it.incontro.meetingrequest.MeetingRequestAnswered;
import it.incontro.meetingrequest.MeetingRequested;
import it.incontro.meetingrequest.RequestState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which mails follow from meeting requests. Requests are told together: one mail per participation and hour, sent at the
 * end of the hour, lists all that wait. Refusals are shown on the page and never mailed.
 */
@Component
class RequestMails {

    private final Outbox outbox;
    private final MailFacts facts;
    private final Clock clock;
    private final Duration digest;

    RequestMails(
            Outbox outbox, MailFacts facts, Clock clock, @Value("${incontro.mail.requests-digest}") Duration digest) {
        this.outbox = outbox;
        this.facts = facts;
        this.clock = clock;
        this.digest = digest;
    }

    @EventListener
    void on(MeetingRequested event) {
        UUID target = facts.request(event.eventId(), event.requestId()).targetId();
        long period = clock.millis() / digest.toMillis();
        String fact = "requests:" + target + ":" + period;
        Instant due = Instant.ofEpochMilli((period + 1) * digest.toMillis());
        facts.contactOf(target)
                .ifPresent(contact -> outbox.add(
                        NewMail.toPerson(MailPurpose.REQUESTS_RECEIVED, event.eventId(), target, contact, fact, due)));
    }

    @EventListener
    void on(MeetingRequestAnswered event) {
        if (event.state() != RequestState.ACCEPTED) {
            return;
        }
        UUID asker = facts.request(event.eventId(), event.requestId()).askerId();
        String fact = "accepted:" + event.requestId() + ":" + clock.millis();
        facts.contactOf(asker)
                .ifPresent(contact -> outbox.add(NewMail.toPerson(
                        MailPurpose.REQUEST_ACCEPTED,
                        event.eventId(),
                        event.requestId(),
                        contact,
                        fact,
                        clock.instant())));
    }
}
