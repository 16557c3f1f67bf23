package it.incontro.participation;

import it.incontro.event.EventClock;
import it.incontro.event.EventDirectory;
import it.incontro.event.EventListing;
import it.incontro.support.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How long a participation's link lasts: until a week after the event, and never less than a week. */
@Component
class LinkLife {

    private static final Duration WEEK = Duration.ofDays(7);

    private final EventDirectory directory;
    private final EventClock eventClock;
    private final Clock clock;

    LinkLife(EventDirectory directory, EventClock eventClock, Clock clock) {
        this.directory = directory;
        this.eventClock = eventClock;
        this.clock = clock;
    }

    /** The end of a link made now, by the real clock, however far the event's own clock is from it. */
    Instant endOfLinkTo(UUID eventId) {
        EventListing event = directory.find(eventId).orElseThrow(() -> new NotFound("event " + eventId));
        Instant over = event.endsOn().plusDays(1).atStartOfDay(event.zoneId()).toInstant();
        Duration left = Duration.between(eventClock.now(eventId), over.plus(WEEK));
        return clock.instant().plus(left.compareTo(WEEK) < 0 ? WEEK : left);
    }
}
