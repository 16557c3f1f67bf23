package it.incontro.meetingrequest;

import it.incontro.identity.AuditLog;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what was done with a request, and tells those who listen. */
@Component
class RequestLog {

    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RequestLog(AuditLog audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    void asked(MeetingRequest request, String verb) {
        note(request, verb, null);
        events.publishEvent(new MeetingRequested(request.organiserId(), request.eventId(), request.id()));
    }

    void answered(MeetingRequest request, String verb, @Nullable UUID side) {
        note(request, verb, side);
        events.publishEvent(
                new MeetingRequestAnswered(request.organiserId(), request.eventId(), request.id(), request.state()));
    }

    void laidDown(MeetingRequest request, Conditions conditions) {
        Map<String, Object> details = new HashMap<>();
        details.put("asker", request.askerId());
        details.put("target", request.targetId());
        details.put("required", conditions.required());
        details.put("agendas", conditions.agendas());
        details.put("earlier", conditions.earlier());
        details.put("sessions", conditions.sessions());
        audit.record(request.eventId(), "meetingrequest.conditions", "meeting_request", request.id(), details);
    }

    void note(MeetingRequest request, String verb, @Nullable UUID side) {
        Map<String, Object> details = new HashMap<>();
        details.put("asker", request.askerId());
        details.put("target", request.targetId());
        details.put("state", request.state());
        if (side != null) {
            details.put("by", side);
        }
        audit.record(request.eventId(), "meetingrequest." + verb, "meeting_request", request.id(), details);
    }
}
