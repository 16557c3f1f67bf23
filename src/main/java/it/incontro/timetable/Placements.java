package it.incontro.timetable;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The placements of the current tenant's plans. */
interface Placements extends Repository<Placement, UUID> {

    Placement saveAndFlush(Placement placement);

    void flush();

    void delete(Placement placement);

    Optional<Placement> findByOrganiserIdAndEventIdAndPlanIdAndMeetingId(
            UUID organiserId, UUID eventId, UUID planId, UUID meetingId);
}
