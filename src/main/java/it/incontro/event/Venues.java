package it.incontro.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The venues of the current tenant's events. */
interface Venues extends Repository<Venue, UUID> {

    Venue save(Venue venue);

    void delete(Venue venue);

    void flush();

    Optional<Venue> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);

    List<Venue> findByOrganiserIdAndEventId(UUID organiserId, UUID eventId);
}
