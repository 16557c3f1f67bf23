package it.incontro.participation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The attendees of the current tenant's events. */
interface Attendees extends Repository<Attendee, UUID> {

    Attendee save(Attendee attendee);

    void delete(Attendee attendee);

    void flush();

    List<Attendee> findByOrganiserIdAndEventIdAndParticipationId(UUID organiserId, UUID eventId, UUID participationId);

    Optional<Attendee> findByOrganiserIdAndEventIdAndParticipationIdAndId(
            UUID organiserId, UUID eventId, UUID participationId, UUID id);
}
