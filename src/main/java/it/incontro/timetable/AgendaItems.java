package it.incontro.timetable;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The agenda items of the current tenant's events. */
interface AgendaItems extends Repository<AgendaItem, UUID> {

    AgendaItem saveAndFlush(AgendaItem item);

    void flush();

    Optional<AgendaItem> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);
}
