package it.incontro.timetable;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The meetings of the current tenant's events. */
interface Meetings extends Repository<Meeting, UUID> {

    Meeting saveAndFlush(Meeting meeting);

    Optional<Meeting> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);

    Optional<Meeting> findByOrganiserIdAndEventIdAndRequestId(UUID organiserId, UUID eventId, UUID requestId);
}
