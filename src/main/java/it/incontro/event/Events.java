package it.incontro.event;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The events of the current tenant. */
interface Events extends Repository<Event, UUID> {

    Event save(Event event);

    Optional<Event> findByOrganiserIdAndId(UUID organiserId, UUID id);
}
