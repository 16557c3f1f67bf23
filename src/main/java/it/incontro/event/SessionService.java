package it.incontro.event;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of an event's days and the slots they are cut into. */
@Service
public class SessionService {

    private final EventDays days;
    private final MeetingSessions sessions;
    private final MeetingSlots slots;
    private final EventService events;
    private final Impacts impacts;
    private final AuditLog audit;
    private final Clock clock;

    SessionService(
            EventDays days,
            MeetingSessions sessions,
            MeetingSlots slots,
            EventService events,
            Impacts impacts,
            AuditLog audit,
            Clock clock) {
        this.days = days;
        this.sessions = sessions;
        this.slots = slots;
        this.events = events;
        this.impacts = impacts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a session with its slots. @throws Rejected if it overlaps another, or if no slot fits */
    @Transactional
    public UUID add(UUID eventId, UUID dayId, SessionTimes times) {
        EventDay day = day(eventId, dayId);
        Interval interval = day.interval(times, events.find(eventId).zone());
        refuseOverlap(eventId, interval, null);
        MeetingSession session = sessions.save(new MeetingSession(day, interval, times, clock.instant()));
        session.slots().forEach(slot -> slots.save(new MeetingSlot(session, slot, clock.instant())));
        record(session, "event.add-session");
        return session.id();
    }

    /**
     * Changes when a session is, and its slots with it; slots that stay as they are keep their ids.
     *
     * @return what it would touch and nobody has confirmed yet: then nothing was changed; empty when it is done
     * @throws Rejected if it would break what is there
     */
    @Transactional
    public List<Impact> change(UUID eventId, UUID sessionId, SessionTimes times, boolean confirmed) {
        MeetingSession session = require(eventId, sessionId);
        Interval interval = interval(session, times);
        List<MeetingSlot> gone = goneFrom(session, MeetingSession.slots(interval, times));
        List<Impact> touched = impacts.ofRemovingSlots(eventId, ids(gone));
        Impacts.refuse(touched);
        if (!touched.isEmpty() && !confirmed) {
            return touched;
        }
        session.cut(interval, times);
        delete(gone);
        addMissing(session);
        record(session, "event.change-session");
        return List.of();
    }

    /** What removing a session would touch; changes nothing. */
    @Transactional(readOnly = true)
    public List<Impact> impactOfRemoving(UUID eventId, UUID sessionId) {
        return impacts.ofRemovingSlots(eventId, ids(slotsOf(require(eventId, sessionId))));
    }

    /** Takes a session and its slots away. @throws Rejected if that would break what is there */
    @Transactional
    public void remove(UUID eventId, UUID sessionId) {
        MeetingSession session = require(eventId, sessionId);
        List<MeetingSlot> gone = slotsOf(session);
        Impacts.refuse(impacts.ofRemovingSlots(eventId, ids(gone)));
        delete(gone);
        sessions.delete(session);
        record(session, "event.remove-session");
    }

    /** A session of this event. */
    @Transactional(readOnly = true)
    public SessionView find(UUID eventId, UUID sessionId) {
        return require(eventId, sessionId).view();
    }

    private Interval interval(MeetingSession session, SessionTimes times) {
        Interval interval = day(session.eventId(), session.dayId())
                .interval(times, events.find(session.eventId()).zone());
        refuseOverlap(session.eventId(), interval, session.id());
        return interval;
    }

    private List<MeetingSlot> goneFrom(MeetingSession session, List<Interval> wanted) {
        return slotsOf(session).stream()
                .filter(slot -> !wanted.contains(slot.interval()))
                .toList();
    }

    private void addMissing(MeetingSession session) {
        Set<Interval> kept =
                slotsOf(session).stream().map(MeetingSlot::interval).collect(Collectors.toSet());
        Instant now = clock.instant();
        session.slots().stream()
                .filter(slot -> !kept.contains(slot))
                .forEach(slot -> slots.save(new MeetingSlot(session, slot, now)));
    }

    /** Deletes at once, so that new slots can take the times: Hibernate would insert first. */
    private void delete(List<MeetingSlot> gone) {
        try {
            gone.forEach(slots::delete);
            slots.flush();
        } catch (DataIntegrityViolationException stillReferredTo) {
            throw Rejected.because("event.days.slots-in-use");
        }
    }

    private void refuseOverlap(UUID eventId, Interval interval, @Nullable UUID self) {
        boolean overlaps =
                sessions.findByOrganiserIdAndEventIdOrderByStartsAt(CurrentTenant.required(), eventId).stream()
                        .filter(other -> !other.id().equals(self))
                        .anyMatch(other -> other.interval().overlaps(interval));
        if (overlaps) {
            throw Rejected.field("start", "event.days.overlap");
        }
    }

    private List<MeetingSlot> slotsOf(MeetingSession session) {
        return slots.findByOrganiserIdAndEventIdAndSessionIdOrderByStartsAt(
                CurrentTenant.required(), session.eventId(), session.id());
    }

    private static List<UUID> ids(List<MeetingSlot> gone) {
        return gone.stream().map(MeetingSlot::id).toList();
    }

    private void record(MeetingSession session, String action) {
        Interval times = session.interval();
        Map<String, Instant> details = Map.of("from", times.start(), "to", times.end());
        audit.record(session.eventId(), action, "meeting_session", session.id(), details);
    }

    private EventDay day(UUID eventId, UUID dayId) {
        return days.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, dayId)
                .orElseThrow(() -> new NotFound("day " + dayId));
    }

    private MeetingSession require(UUID eventId, UUID sessionId) {
        return sessions.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, sessionId)
                .orElseThrow(() -> new NotFound("session " + sessionId));
    }
}
