package it.incontro.timetable;

import it.incontro.event.EventClock;
import it.incontro.meetingrequest.RequestOffice;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Refusals that were held back until the agenda are shown when a published version holds, and not if it is stopped. */
@Component
class HeldAnswers {

    private final RequestOffice requests;
    private final EventClock eventClock;
    private final Clock clock;

    HeldAnswers(RequestOffice requests, EventClock eventClock, Clock clock) {
        this.requests = requests;
        this.eventClock = eventClock;
        this.clock = clock;
    }

    @EventListener
    void on(AgendaPublished published) {
        Duration wait = Duration.between(clock.instant(), published.effectiveAt());
        requests.showHeldAnswers(
                published.eventId(), eventClock.now(published.eventId()).plus(wait));
    }

    @EventListener
    void on(PublicationStopped stopped) {
        requests.holdAnswersAgain(stopped.eventId());
    }
}
