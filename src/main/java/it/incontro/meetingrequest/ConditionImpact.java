package it.incontro.meetingrequest;

import it.incontro.event.ChangeImpact;
import it.incontro.event.Impact;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A session to which meetings are bound can go, but not without saying so: the condition goes with it. */
@Component
class ConditionImpact implements ChangeImpact {

    private final JdbcClient jdbc;

    ConditionImpact(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Impact> ofRemovingSlots(UUID eventId, Collection<UUID> slotIds) {
        int bound = jdbc.sql("""
            select count(distinct x.request_id) from meeting_request_session x
            where x.event_id = :event
                and x.session_id in (select session_id from meeting_slot where id in (:slots))
                and not exists (select from meeting_slot s where s.session_id = x.session_id and s.id not in (:slots))
            """)
                .param("event", eventId)
                .param("slots", slotIds)
                .query(Integer.class)
                .single();
        return bound == 0 ? List.of() : List.of(Impact.worthKnowing("meetingrequest.conditions.impact", bound));
    }

    @Override
    public List<Impact> ofRemovingPoint(UUID eventId, UUID pointId) {
        return List.of();
    }
}
