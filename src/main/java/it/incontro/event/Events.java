package it.incontro.event;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The events of the current tenant. */
interface Events extends Repository<Event, UUID> {

    /** At once, since SQL in the same transaction refers to it. */
    Event saveAndFlush(Event event);

    Optional<Event> findByOrganiserIdAndId(UUID organiserId, UUID id);

    void flush();
}
