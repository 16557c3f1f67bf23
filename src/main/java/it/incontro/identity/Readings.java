package it.incontro.identity;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what was taken out of the portal, in a transaction of its own: nothing else is written when something is read. */
@Service
public class Readings {

    private final AuditLog audit;

    Readings(AuditLog audit) {
        this.audit = audit;
    }

    /** Notes it of the most exact thing that the URL names. */
    @Transactional
    public void note(String action, Target target) {
        EventRef event = target.event();
        UUID eventId = event == null ? null : event.eventId();
        if (target.participationId() != null) {
            audit.record(eventId, action, "participation", target.participationId(), Map.of());
        } else if (target.personId() != null) {
            audit.record(eventId, action, "person", target.personId(), Map.of());
        } else if (eventId != null) {
            audit.record(eventId, action, "event", eventId, Map.of());
        } else {
            audit.record(null, action, "organiser", target.organiserId(), Map.of());
        }
    }
}
