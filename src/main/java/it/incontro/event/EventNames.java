package it.incontro.event;

import it.incontro.identity.KnownNames;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an organiser's events are called and where they take place, for refusing passwords made of it. */
@Component
class EventNames implements KnownNames {

    private final EventDirectory events;

    EventNames(EventDirectory events) {
        this.events = events;
    }

    @Override
    public List<String> of(UUID organiserId) {
        return events.of(organiserId).stream()
                .flatMap(
                        event -> Stream.of(event.code(), event.titleEn(), event.titleIt(), event.venue(), event.city()))
                .toList();
    }
}
