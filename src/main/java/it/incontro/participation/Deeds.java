package it.incontro.participation;

import it.incontro.identity.AuditLog;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happened to a participation, and tells the other modules. */
@Component
class Deeds {

    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Deeds(AuditLog audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    void record(Participation participation, String action, Map<String, ?> details) {
        record(participation.eventId(), participation.id(), action, details);
    }

    void record(UUID eventId, UUID participationId, String action, Map<String, ?> details) {
        audit.record(eventId, action, "participation", participationId, details);
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
