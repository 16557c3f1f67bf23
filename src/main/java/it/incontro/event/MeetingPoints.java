package it.incontro.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The meeting points of the current tenant's events. */
interface MeetingPoints extends Repository<MeetingPoint, UUID> {

    MeetingPoint save(MeetingPoint point);

    void delete(MeetingPoint point);

    void flush();

    Optional<MeetingPoint> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);

    List<MeetingPoint> findByOrganiserIdAndEventId(UUID organiserId, UUID eventId);
}
