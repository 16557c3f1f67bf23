package it.incontro.timetable;

import it.incontro.event.ChangeImpact;
import it.incontro.event.Impact;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slots and points at which meetings stand cannot go: drafts would lose meetings silently, versions never change. */
@Component
class PlacementImpact implements ChangeImpact {

    private final JdbcClient jdbc;
    private final MessageSource messages;

    PlacementImpact(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Impact> ofRemovingSlots(UUID eventId, Collection<UUID> slotIds) {
        return impact(
                "timetable.impact.slots",
                standing("l.slot_id = any(cast(:ids as uuid[]))")
                        .param("event", eventId)
                        .param("ids", SqlArrays.of(slotIds)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Impact> ofRemovingPoint(UUID eventId, UUID pointId) {
        return impact(
                "timetable.impact.point",
                standing("l.meeting_point_id = :point").param("event", eventId).param("point", pointId));
    }

    private JdbcClient.StatementSpec standing(String there) {
        return jdbc.sql("""
            select distinct l.meeting_id, p.kind, p.number, p.name, p.draft_number
            from placement l join plan p on p.id = l.plan_id
            where l.event_id = :event and l.meeting_id is not null and\s""" + there);
    }

    /** The meetings, each counted once, and the plans in which they stand. */
    private List<Impact> impact(String messageKey, JdbcClient.StatementSpec standing) {
        List<Placed> placed = standing.query(Placed.class).list();
        if (placed.isEmpty()) {
            return List.of();
        }
        long meetings = placed.stream().map(Placed::meetingId).distinct().count();
        String plans = placed.stream()
                .map(Placed::title)
                .distinct()
                .map(title -> messages.getMessage(title, LocaleContextHolder.getLocale()))
                .sorted()
                .collect(Collectors.joining(", "));
        return List.of(Impact.forbidding(messageKey, meetings, plans));
    }

    /** A meeting, and one of the plans in which it stands. */
    record Placed(
            UUID meetingId,
            PlanKind kind,
            @Nullable Integer number,
            @Nullable String name,
            int draftNumber) {

        PlanTitle title() {
            return new PlanTitle(kind, number, name, draftNumber);
        }
    }
}
