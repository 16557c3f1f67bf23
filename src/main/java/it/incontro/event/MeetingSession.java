package it.incontro.event;

import it.incontro.identity.EventRow;
import it.incontro.support.Rejected;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A part of a day in which meetings can be placed, cut into slots of one length with a change-over between them. */
@Entity
class MeetingSession extends EventRow {

    private static final int SHORTEST_SLOT = 5;
    private static final int LONGEST_SLOT = 240;
    private static final int LONGEST_CHANGEOVER = 60;

    private UUID dayId;
    private Instant startsAt;
    private Instant endsAt;
    private int slotMinutes;
    private int changeoverMinutes;

    @SuppressWarnings("NullAway.Init")
    protected MeetingSession() {}

    MeetingSession(EventDay day, Interval interval, SessionTimes times, Instant now) {
        super(day.eventId(), now);
        this.dayId = day.id();
        cut(interval, times);
    }

    final void cut(Interval interval, SessionTimes times) {
        requirePossible(interval, times);
        this.startsAt = interval.start();
        this.endsAt = interval.end();
        this.slotMinutes = times.slotMinutes();
        this.changeoverMinutes = times.changeoverMinutes();
    }

    private static void requirePossible(Interval interval, SessionTimes times) {
        if (times.slotMinutes() < SHORTEST_SLOT || times.slotMinutes() > LONGEST_SLOT) {
            throw Rejected.field("slotMinutes", "event.days.slot-length", SHORTEST_SLOT, LONGEST_SLOT);
        }
        if (times.changeoverMinutes() < 0 || times.changeoverMinutes() > LONGEST_CHANGEOVER) {
            throw Rejected.field("changeoverMinutes", "event.days.changeover-length", LONGEST_CHANGEOVER);
        }
        if (Duration.between(interval.start(), interval.end()).toMinutes() < times.slotMinutes()) {
            throw Rejected.field("end", "event.days.no-slot-fits", times.slotMinutes());
        }
    }

    List<Interval> slots() {
        return slots(interval(), slotMinutes, changeoverMinutes);
    }

    /** The slots into which these times would cut a session. */
    static List<Interval> slots(Interval interval, SessionTimes times) {
        requirePossible(interval, times);
        return slots(interval, times.slotMinutes(), times.changeoverMinutes());
    }

    private static List<Interval> slots(Interval whole, int minutes, int changeover) {
        List<Interval> slots = new ArrayList<>();
        Duration length = Duration.ofMinutes(minutes);
        Duration step = length.plusMinutes(changeover);
        for (Instant start = whole.start(); !start.plus(length).isAfter(whole.end()); start = start.plus(step)) {
            slots.add(new Interval(start, start.plus(length)));
        }
        return slots;
    }

    UUID dayId() {
        return dayId;
    }

    Interval interval() {
        return new Interval(startsAt, endsAt);
    }

    SessionView view() {
        return new SessionView(id(), dayId, startsAt, endsAt, slotMinutes, changeoverMinutes, slots().size());
    }
}
