package it.incontro.event;

import static java.util.stream.Collectors.groupingBy;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days of an event. */
@Service
public class DayService {

    private final EventDays days;
    private final MeetingSessions sessions;
    private final EventService events;
    private final AuditLog audit;
    private final Clock clock;

    DayService(EventDays days, MeetingSessions sessions, EventService events, AuditLog audit, Clock clock) {
        this.days = days;
        this.sessions = sessions;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a day. @throws Rejected if the event has it already, or if it lies outside of the event's dates */
    @Transactional
    public UUID add(UUID eventId, LocalDate date) {
        EventDetails details = events.find(eventId).details();
        if (date.isBefore(details.startsOn()) || date.isAfter(details.endsOn())) {
            throw Rejected.field("date", "event.days.outside");
        }
        if (all(eventId).stream().anyMatch(day -> day.date().equals(date))) {
            throw Rejected.field("date", "event.days.there-already");
        }
        UUID id = days.save(new EventDay(eventId, date, clock.instant())).id();
        audit.record(eventId, "event.add-day", "event_day", id, Map.of("date", date));
        return id;
    }

    /** Takes a day away. @throws Rejected as long as it has sessions */
    @Transactional
    public void remove(UUID eventId, UUID dayId) {
        EventDay day = require(eventId, dayId);
        boolean used = sessions.findByOrganiserIdAndEventIdOrderByStartsAt(CurrentTenant.required(), eventId).stream()
                .anyMatch(session -> session.dayId().equals(dayId));
        if (used) {
            throw Rejected.because("event.days.has-sessions");
        }
        days.delete(day);
        audit.record(eventId, "event.remove-day", "event_day", dayId, Map.of("date", day.date()));
    }

    /** All days with their sessions, in time order. */
    @Transactional(readOnly = true)
    public List<DayView> of(UUID eventId) {
        Map<UUID, List<SessionView>> byDay =
                sessions.findByOrganiserIdAndEventIdOrderByStartsAt(CurrentTenant.required(), eventId).stream()
                        .map(MeetingSession::view)
                        .collect(groupingBy(SessionView::dayId));
        return all(eventId).stream()
                .map(day -> new DayView(day.id(), day.date(), byDay.getOrDefault(day.id(), List.of())))
                .toList();
    }

    private List<EventDay> all(UUID eventId) {
        return days.findByOrganiserIdAndEventIdOrderByDate(CurrentTenant.required(), eventId);
    }

    private EventDay require(UUID eventId, UUID dayId) {
        return days.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, dayId)
                .orElseThrow(() -> new NotFound("day " + dayId));
    }
}
