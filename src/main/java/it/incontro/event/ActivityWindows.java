package it.incontro.event;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The windows of the current tenant's events. */
interface ActivityWindows extends Repository<ActivityWindow, UUID> {

    ActivityWindow save(ActivityWindow window);

    void delete(ActivityWindow window);

    Optional<ActivityWindow> findByOrganiserIdAndEventIdAndActivity(UUID organiserId, UUID eventId, Activity activity);

    List<ActivityWindow> findByOrganiserIdAndEventId(UUID organiserId, UUID eventId);
}
