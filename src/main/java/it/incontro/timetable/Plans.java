package it.incontro.timetable;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The plans of the current tenant's events. */
interface Plans extends Repository<Plan, UUID> {

    Plan saveAndFlush(Plan plan);

    void flush();

    Optional<Plan> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);

    Optional<Plan> findByOrganiserIdAndEventIdAndWorkingTrue(UUID organiserId, UUID eventId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.organiserId = ?1 and p.eventId = ?2 and p.id = ?3")
    Optional<Plan> lock(UUID organiserId, UUID eventId, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Plan p where p.organiserId = ?1 and p.eventId = ?2 and p.kind = PlanKind.DRAFT"
            + " and p.discardedAt is null order by p.id")
    List<Plan> lockOpenDrafts(UUID organiserId, UUID eventId);
}
