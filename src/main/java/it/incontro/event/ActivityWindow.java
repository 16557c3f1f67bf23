package it.incontro.event;

import it.incontro.identity.EventRow;
import it.incontro.support.Rejected;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A dated window in which participants may do something. */
@Entity
class ActivityWindow extends EventRow {

    @Enumerated(EnumType.STRING)
    private Activity activity;

    private Instant opensAt;
    private Instant closesAt;

    @SuppressWarnings("NullAway.Init")
    protected ActivityWindow() {}

    ActivityWindow(UUID eventId, Activity activity, Instant opensAt, Instant closesAt, Instant now) {
        super(eventId, now);
        this.activity = activity;
        open(opensAt, closesAt);
    }

    final void open(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            throw Rejected.field("closesAt", "event.windows.closes-before-opening");
        }
        this.opensAt = from;
        this.closesAt = to;
    }

    WindowView view() {
        return new WindowView(activity, opensAt, closesAt);
    }
}
