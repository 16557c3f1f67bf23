package it.incontro.event;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The slots of the current tenant's events. */
interface MeetingSlots extends Repository<MeetingSlot, UUID> {

    MeetingSlot save(MeetingSlot slot);

    void delete(MeetingSlot slot);

    void flush();

    List<MeetingSlot> findByOrganiserIdAndEventIdAndSessionIdOrderByStartsAt(
            UUID organiserId, UUID eventId, UUID sessionId);
}
