package it.incontro.participation;

import it.incontro.identity.AuditLog;
import java.util.Map;
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
        audit.record(participation.eventId(), action, "participation", participation.id(), details);
    }

    void publish(Object event) {
        events.publishEvent(event);
    }
}
