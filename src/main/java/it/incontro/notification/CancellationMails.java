package it.incontro.notification;

import it.incontro.timetable.MeetingCancelled;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who were to sit at a meeting that it is cancelled. */
@Component
class CancellationMails {

    private final Outbox outbox;
    private final Clock clock;

    CancellationMails(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(MeetingCancelled event) {
        event.toldIds()
                .forEach(person -> outbox.add(NewMail.toPerson(
                        MailPurpose.MEETING_CANCELLED,
                        event.eventId(),
                        event.meetingId(),
                        person,
                        "cancelled:" + event.meetingId() + ":" + person,
                        clock.instant())));
    }
}
