package it.incontro.meetingrequest;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The meeting requests of the current tenant's events. Whoever changes a row locks it first: the second one sees why. */
interface MeetingRequests extends Repository<MeetingRequest, UUID> {

    MeetingRequest save(MeetingRequest request);

    Optional<MeetingRequest> findByOrganiserIdAndEventIdAndId(UUID organiserId, UUID eventId, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select r from MeetingRequest r
        where r.organiserId = :organiserId and r.eventId = :eventId and r.id = :id
        """)
    Optional<MeetingRequest> lock(UUID organiserId, UUID eventId, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select r from MeetingRequest r
        where r.organiserId = :organiserId and r.eventId = :eventId
            and (r.askerId = :one and r.targetId = :other or r.askerId = :other and r.targetId = :one)
        """)
    Optional<MeetingRequest> lockBetween(UUID organiserId, UUID eventId, UUID one, UUID other);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select r from MeetingRequest r
        where r.organiserId = :organiserId and r.eventId = :eventId and r.answeredAt is not null
            and r.answerShownFrom is null
        """)
    List<MeetingRequest> lockHeldBack(UUID organiserId, UUID eventId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
        select r from MeetingRequest r
        where r.organiserId = :organiserId and r.eventId = :eventId and r.state = :state
        order by r.id
        """)
    List<MeetingRequest> lockAll(UUID organiserId, UUID eventId, RequestState state);
}
