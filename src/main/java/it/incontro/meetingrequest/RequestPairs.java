package it.incontro.meetingrequest;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The one request of a pair of participations: found, locked, or opened. */
@Component
class RequestPairs {

    private final MeetingRequests requests;
    private final Clock clock;

    RequestPairs(MeetingRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    Optional<MeetingRequest> between(UUID eventId, UUID one, UUID other) {
        return requests.lockBetween(CurrentTenant.required(), eventId, one, other);
    }

    /** A new request, or the one there is anew, asked at a moment of the event. */
    MeetingRequest open(UUID eventId, UUID asker, UUID target, Wish wish, Instant at) {
        Optional<MeetingRequest> known = between(eventId, asker, target);
        if (known.isPresent()) {
            known.get().askAgain(asker, target, wish, at);
            return known.get();
        }
        return requests.save(new MeetingRequest(eventId, asker, target, wish, at, clock.instant()));
    }

    /** The request with this id; throws {@link NotFound} if this event has none. */
    MeetingRequest lock(UUID eventId, UUID requestId) {
        return requests.lock(CurrentTenant.required(), eventId, requestId)
                .orElseThrow(() -> new NotFound("meeting request " + requestId));
    }

    /** The request with this id; throws {@link NotFound} if this participation has none. */
    MeetingRequest lock(UUID eventId, UUID participationId, UUID requestId) {
        MeetingRequest request = lock(eventId, requestId);
        if (!request.isBetween(participationId)) {
            throw new NotFound("meeting request " + requestId + " of " + participationId);
        }
        return request;
    }
}
