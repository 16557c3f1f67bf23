package it.incontro.event;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When participants may do what. */
@Service
public class WindowService {

    private final ActivityWindows windows;
    private final EventService events;
    private final EventClock eventClock;
    private final AuditLog audit;
    private final Clock clock;

    WindowService(ActivityWindows windows, EventService events, EventClock eventClock, AuditLog audit, Clock clock) {
        this.windows = windows;
        this.events = events;
        this.eventClock = eventClock;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens an activity from one moment to another (excluded), or changes when it is open. */
    @Transactional
    public void open(UUID eventId, Activity activity, Instant opensAt, Instant closesAt) {
        find(eventId, activity)
                .ifPresentOrElse(
                        window -> window.open(opensAt, closesAt),
                        () -> windows.save(new ActivityWindow(eventId, activity, opensAt, closesAt, clock.instant())));
        audit.record(
                eventId,
                "event.window",
                "event",
                eventId,
                Map.of("activity", activity, "opensAt", opensAt, "closesAt", closesAt));
    }

    /** As {@link #open(UUID, Activity, Instant, Instant)}, by local times of the event's zone. */
    @Transactional
    public void open(UUID eventId, Activity activity, LocalDateTime opensAt, LocalDateTime closesAt) {
        ZoneId zone = events.find(eventId).zone();
        open(
                eventId,
                activity,
                EventTimes.instant("opensAt", opensAt, zone),
                EventTimes.instant("closesAt", closesAt, zone));
    }

    /** Takes an activity's window away: it is closed then. */
    @Transactional
    public void remove(UUID eventId, Activity activity) {
        find(eventId, activity).ifPresent(windows::delete);
        audit.record(eventId, "event.window-removed", "event", eventId, Map.of("activity", activity));
    }

    /** All windows of an event, by their opening. */
    @Transactional(readOnly = true)
    public List<WindowView> of(UUID eventId) {
        return windows.findByOrganiserIdAndEventId(CurrentTenant.required(), eventId).stream()
                .map(ActivityWindow::view)
                .sorted(Comparator.comparing(WindowView::opensAt).thenComparing(WindowView::activity))
                .toList();
    }

    /** Whether an activity is open at the event's present moment. */
    @Transactional(readOnly = true)
    public boolean isOpen(UUID eventId, Activity activity) {
        Instant now = eventClock.now(eventId);
        return find(eventId, activity)
                .filter(window -> window.view().isOpenAt(now))
                .isPresent();
    }

    /** Throws {@link ActivityClosed} unless the activity is open now. */
    @Transactional(readOnly = true)
    public void requireOpen(UUID eventId, Activity activity) {
        if (!isOpen(eventId, activity)) {
            throw new ActivityClosed(
                    activity, find(eventId, activity).map(ActivityWindow::view).orElse(null));
        }
    }

    private Optional<ActivityWindow> find(UUID eventId, Activity activity) {
        return windows.findByOrganiserIdAndEventIdAndActivity(CurrentTenant.required(), eventId, activity);
    }
}
