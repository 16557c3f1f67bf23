package it.incontro.meetingrequest;

import it.incontro.identity.HeldSection;
import it.incontro.identity.PersonalData;
import it.incontro.identity.Redaction;
import it.incontro.identity.Subject;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Requests are firms', not people's: only their free words may name somebody. */
@Component
@Order(40)
class RequestData implements PersonalData {

    private final Redaction redaction;

    RequestData(Redaction redaction) {
        this.redaction = redaction;
    }

    @Override
    public List<HeldSection> about(Subject subject) {
        return List.of();
    }

    @Override
    public void erase(Subject subject) {
        redaction.in("meeting_request", List.of("message", "private_reason", "colleague_note"), subject);
    }
}
