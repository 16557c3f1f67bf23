package it.incontro.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The days of the current tenant's events. */
interface EventDays extends Repository<EventDay, UUID> {

    EventDay save(EventDay day);

    void delete(EventDay day);

    void flush();

    Optional<EventDay> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);

    List<EventDay> findByOrganiserIdAndEventIdOrderByDate(UUID organiserId, UUID eventId);
}
