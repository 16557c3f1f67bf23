package it.incontro.timetable;

import it.incontro.event.EventLayout;
import it.incontro.event.SlotView;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.Rejected;
import it.incontro.support.web.EventTimes;
import it.incontro.timetable.PlacementCheck.Candidate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the organiser has laid down for when a meeting may be: in which sessions, and after which other meetings of the
 * plan. An agreed slot goes before the sessions.
 */
@Component
class PlacementConditions {

    private final JdbcClient jdbc;
    private final EventLayout layout;
    private final EventTimes times;

    PlacementConditions(JdbcClient jdbc, EventLayout layout, EventTimes times) {
        this.jdbc = jdbc;
        this.layout = layout;
        this.times = times;
    }

    /** @throws Rejected if the slot is not one in which the meeting may be */
    void require(Candidate candidate, SlotView slot, ZoneId zone) {
        List<Session> sessions = sessions(candidate);
        if (!mayBeIn(sessions, slot)) {
            throw Rejected.because(
                    "timetable.place.other-session",
                    candidate.pairing().askerName(),
                    candidate.pairing().targetName(),
                    sessions.stream()
                            .map(session -> times.dayAndTime(session.startsAt(), zone) + "–"
                                    + times.time(session.endsAt(), zone))
                            .collect(Collectors.joining("; ")));
        }
        ordered(candidate).stream()
                .filter(other -> !other.leavesRoomFor(slot))
                .findFirst()
                .ifPresent(other -> {
                    throw Rejected.because(
                            other.comesFirst() ? "timetable.place.too-early" : "timetable.place.too-late",
                            candidate.pairing().askerName(),
                            candidate.pairing().targetName(),
                            other.name(),
                            times.dayAndTime(other.comesFirst() ? other.endsAt() : other.startsAt(), zone));
                });
    }

    /** Those of the cells at which the meeting may be. */
    List<FreeCell> among(Candidate candidate, List<FreeCell> cells) {
        List<Session> sessions = sessions(candidate);
        List<Other> others = ordered(candidate);
        if (sessions.isEmpty() && others.isEmpty()) {
            return cells;
        }
        Predicate<SlotView> possible =
                slot -> mayBeIn(sessions, slot) && others.stream().allMatch(other -> other.leavesRoomFor(slot));
        Set<UUID> slots = layout.slots(candidate.eventId()).stream()
                .filter(possible)
                .map(SlotView::id)
                .collect(Collectors.toSet());
        return cells.stream().filter(cell -> slots.contains(cell.slotId())).toList();
    }

    private static boolean mayBeIn(List<Session> sessions, SlotView slot) {
        return sessions.isEmpty()
                || sessions.stream().anyMatch(session -> session.id().equals(slot.sessionId()));
    }

    private List<Session> sessions(Candidate candidate) {
        return jdbc.sql("""
            select s.id, s.starts_at, s.ends_at
            from meeting_request_session x join meeting_session s on s.id = x.session_id
            join meeting_request r on r.id = x.request_id and r.agreed_slot_id is null
            where x.organiser_id = :organiser and x.event_id = :event and x.request_id = :request order by s.starts_at
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", candidate.eventId())
                .param("request", candidate.pairing().requestId())
                .query(Session.class)
                .list();
    }

    /** The meetings of the plan that have to come before or after. */
    private List<Other> ordered(Candidate candidate) {
        return jdbc.sql("""
            select %s || ' – ' || %s as name, x.earlier_id = r.id as comes_first, l.starts_at, l.ends_at
            from meeting_request_precedence x
            join meeting_request r on r.state = 'ACCEPTED'
                and r.id = case when x.request_id = :request then x.earlier_id else x.request_id end
            join meeting m on m.request_id = r.id
            join placement l on l.meeting_id = m.id and l.plan_id = :plan
            where x.organiser_id = :organiser and x.event_id = :event and :request in (x.request_id, x.earlier_id)
            order by l.starts_at
            """.formatted(Names.ASKER, Names.TARGET))
                .param("organiser", CurrentTenant.required())
                .param("event", candidate.eventId())
                .param("request", candidate.pairing().requestId())
                .param("plan", candidate.planId())
                .query(Other.class)
                .list();
    }

    /** A session in which a meeting may be. */
    record Session(UUID id, Instant startsAt, Instant endsAt) {}

    /** A meeting that comes before, or else after. */
    record Other(String name, boolean comesFirst, Instant startsAt, Instant endsAt) {

        boolean leavesRoomFor(SlotView slot) {
            return comesFirst
                    ? !endsAt.isAfter(slot.startsAt())
                    : !slot.endsAt().isAfter(startsAt);
        }
    }
}
