package it.incontro.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The sessions of the current tenant's events. */
interface MeetingSessions extends Repository<MeetingSession, UUID> {

    MeetingSession save(MeetingSession session);

    void delete(MeetingSession session);

    void flush();

    Optional<MeetingSession> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);

    List<MeetingSession> findByOrganiserIdAndEventIdOrderByStartsAt(UUID organiserId, UUID eventId);
}
