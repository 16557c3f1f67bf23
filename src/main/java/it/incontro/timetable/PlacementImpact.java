package it.incontro.timetable;

import it.incontro.event.ChangeImpact;
import it.incontro.event.Impact;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slots and points at which meetings stand cannot go: drafts would lose meetings silently, versions never change. */
@Component
class PlacementImpact implements ChangeImpact {

    private final JdbcClient jdbc;

    PlacementImpact(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Impact> ofRemovingSlots(UUID eventId, Collection<UUID> slotIds) {
        return jdbc.sql("""
            select count(distinct l.meeting_id) as meetings, string_agg(distinct p.name, ', ') as plans
            from placement l join plan p on p.id = l.plan_id
            where l.event_id = :event and l.slot_id = any(cast(:ids as uuid[]))
            """)
                .param("event", eventId)
                .param("ids", SqlArrays.of(slotIds))
                .query(Placed.class)
                .single()
                .asImpact("timetable.impact.slots");
    }

    @Override
    @Transactional(readOnly = true)
    public List<Impact> ofRemovingPoint(UUID eventId, UUID pointId) {
        return jdbc.sql("""
            select count(distinct l.meeting_id) as meetings, string_agg(distinct p.name, ', ') as plans
            from placement l join plan p on p.id = l.plan_id
            where l.event_id = :event and l.meeting_point_id = :point
            """)
                .param("event", eventId)
                .param("point", pointId)
                .query(Placed.class)
                .single()
                .asImpact("timetable.impact.point");
    }

    /** Meetings, each counted once, and the plans in which they stand. */
    record Placed(int meetings, @Nullable String plans) {

        List<Impact> asImpact(String messageKey) {
            return meetings == 0 || plans == null ? List.of() : List.of(Impact.forbidding(messageKey, meetings, plans));
        }
    }
}
