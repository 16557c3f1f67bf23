package it.incontro.event;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Events: creating and describing them, their rules and status. */
@Service
public class EventService {

    private final Events events;
    private final Projects projects;
    private final EventDirectory directory;
    private final LayoutQueries layout;
    private final AuditLog audit;
    private final Clock clock;

    EventService(
            Events events,
            Projects projects,
            EventDirectory directory,
            LayoutQueries layout,
            AuditLog audit,
            Clock clock) {
        this.events = events;
        this.projects = projects;
        this.directory = directory;
        this.layout = layout;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new event of the current organiser, as a draft. @throws Rejected if the code is taken */
    @Transactional
    public UUID create(String code, EventDetails details) {
        if (directory.locate(code).isPresent()) {
            throw Rejected.field("newCode", "event.details.code-taken");
        }
        requireProject(details);
        UUID id = enter(new Event(code, details, clock.instant())).id();
        audit.record(id, "event.create", "event", id, Map.of());
        return id;
    }

    private Event enter(Event event) {
        try {
            return events.saveAndFlush(event);
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw Rejected.field("newCode", "event.details.code-taken");
        }
    }

    /** Corrects what an event is, where and when. @throws Rejected if its days or times would contradict it */
    @Transactional
    public void describe(UUID eventId, EventDetails details) {
        Event event = require(eventId);
        requireProject(details);
        layout.refuseContradiction(event.view(), details);
        event.describe(details);
        audit.record(eventId, "event.describe", "event", eventId, Map.of());
    }

    /** Sets who may ask whom and the limits. */
    @Transactional
    public void apply(UUID eventId, EventRules rules) {
        require(eventId).apply(rules);
        audit.record(eventId, "event.rules", "event", eventId, Map.of());
    }

    /** Opens, closes, postpones or cancels an event. */
    @Transactional
    public void become(UUID eventId, EventStatus status) {
        require(eventId).become(status);
        audit.record(eventId, "event.status", "event", eventId, Map.of("status", status));
    }

    /** In the demo only: sets how far the event's clock is from the real one. */
    @Transactional
    public void shiftClock(UUID eventId, Duration offset) {
        require(eventId).shiftClock(offset);
        // the clock is read past JPA
        events.flush();
    }

    /** An event of the current organiser. */
    @Transactional(readOnly = true)
    public EventView find(UUID eventId) {
        return require(eventId).view();
    }

    /** A project is one of the organiser's own, whatever the form says. */
    private void requireProject(EventDetails details) {
        UUID project = details.projectId();
        if (project != null
                && projects.findByOrganiserIdAndId(CurrentTenant.required(), project)
                        .isEmpty()) {
            throw new NotFound("project " + project);
        }
    }

    private Event require(UUID eventId) {
        return events.findByOrganiserIdAndId(CurrentTenant.required(), eventId)
                .orElseThrow(() -> new NotFound("event " + eventId));
    }
}
