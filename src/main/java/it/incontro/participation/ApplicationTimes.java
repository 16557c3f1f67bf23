package it.incontro.participation;

import it.incontro.event.Activity;
import it.incontro.event.EventClock;
import it.incontro.event.WindowService;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** When companies can apply. */
@Component
class ApplicationTimes {

    private final WindowService windows;
    private final EventClock clock;

    ApplicationTimes(WindowService windows, EventClock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    void requireOpen(UUID eventId) {
        windows.requireOpen(eventId, Activity.APPLY);
    }

    Instant now(UUID eventId) {
        return clock.now(eventId);
    }
}
