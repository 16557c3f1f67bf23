package it.incontro.meetingrequest;

import it.incontro.event.Activity;
import it.incontro.event.EventLayout;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rules need to know of rows: locks on both sides, activities reopened for one, and open requests. */
@Component
class RequestPermits {

    private final JdbcClient jdbc;
    private final EventLayout layout;

    RequestPermits(JdbcClient jdbc, EventLayout layout) {
        this.jdbc = jdbc;
        this.layout = layout;
    }

    /**
     * Lets nobody else start a request from or to these participations until the transaction ends, in an order that
     * cannot lead to a deadlock: so two requests of one pair, or the last one of a limit, cannot both be the first.
     */
    void lock(UUID eventId, Set<UUID> participations) {
        List<UUID> locked = jdbc.sql("""
            select id from participation where organiser_id = :organiser and event_id = :event and id in (:ids)
            order by id for no key update
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("ids", participations)
                .query(UUID.class)
                .list();
        if (locked.size() < participations.size()) {
            throw new NotFound("participations " + participations);
        }
    }

    /** The two sides of a request, without loading it, so that they can be locked before it. */
    Set<UUID> partiesOf(UUID eventId, UUID requestId) {
        List<UUID> parties = jdbc.sql("""
            select unnest(array[asker_id, target_id]) from meeting_request
            where organiser_id = ? and event_id = ? and id = ?
            """)
                .params(CurrentTenant.required(), eventId, requestId)
                .query(UUID.class)
                .list();
        if (parties.isEmpty()) {
            throw new NotFound("meeting request " + requestId);
        }
        return new HashSet<>(parties);
    }

    void requirePlace(UUID eventId, @Nullable UUID slotId, @Nullable UUID pointId) {
        if (slotId != null
                && layout.slots(eventId).stream().noneMatch(slot -> slot.id().equals(slotId))) {
            throw new NotFound("slot " + slotId);
        }
        if (pointId != null
                && layout.points(eventId).stream().noneMatch(point -> point.id().equals(pointId))) {
            throw new NotFound("meeting point " + pointId);
        }
    }

    boolean isReopened(UUID participationId, Activity activity, Instant now) {
        return jdbc.sql("select count(*) from activity_exception where participation_id = ? and activity = ?"
                                + " and until > ?")
                        .params(participationId, activity.name(), Timestamp.from(now))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * The requests of one asker that count: pending, accepted, and refused as long as the asker does not know; not those
     * that came by a redirection or by the organiser's proposal.
     */
    int openRequests(UUID eventId, UUID askerId, Instant now) {
        return jdbc.sql("""
            select count(*) from meeting_request r
            where r.organiser_id = :organiser and r.event_id = :event and r.asker_id = :asker and r.origin = 'ASKER'
                and (r.state in ('PENDING', 'ACCEPTED')
                    or r.answered_at is not null and (r.answer_shown_from is null or r.answer_shown_from > :now))
                and not exists (select 1 from meeting_request o where o.redirected_to = r.id)
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("asker", askerId)
                .param("now", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }
}
