package it.incontro.identity.web;

import it.incontro.identity.EventLocator;
import it.incontro.identity.EventRef;
import it.incontro.identity.OrganiserService;
import it.incontro.identity.Target;
import it.incontro.support.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads what a URL names from its path: {@code {code}} an event, {@code {organiser}} an organiser, {@code
 * {participation}} and {@code {person}} what lies below them.
 */
@Component
class TargetOfRequest {

    private final EventLocator events;
    private final OrganiserService organisers;

    TargetOfRequest(EventLocator events, OrganiserService organisers) {
        this.events = events;
        this.organisers = organisers;
    }

    @Nullable
    Target of(HttpServletRequest request) {
        Map<String, String> path = pathOf(request);
        String code = path.get("code");
        if (code != null) {
            EventRef event = events.locate(code).orElseThrow(() -> new NotFound("event " + code));
            return new Target(event.organiserId(), event, id(path, "participation"), id(path, "person"));
        }
        String organiser = path.get("organiser");
        if (organiser != null) {
            UUID id = organisers
                    .findByCode(organiser)
                    .orElseThrow(() -> new NotFound("organiser " + organiser))
                    .id();
            return new Target(id, null, null, null);
        }
        return null;
    }

    private static @Nullable UUID id(Map<String, String> path, String name) {
        String text = path.get(name);
        if (text == null) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound(name + " " + text);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathOf(HttpServletRequest request) {
        Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return path == null ? Map.of() : (Map<String, String>) path;
    }
}
