package it.incontro.participation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** When persons cannot meet at the current tenant's events. */
interface Unavailabilities extends Repository<Unavailability, UUID> {

    Unavailability save(Unavailability unavailability);

    void delete(Unavailability unavailability);

    void flush();

    List<Unavailability> findByOrganiserIdAndEventIdAndPersonId(UUID organiserId, UUID eventId, UUID personId);

    List<Unavailability> findByOrganiserIdAndEventId(UUID organiserId, UUID eventId);
}
