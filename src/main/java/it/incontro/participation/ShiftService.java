package it.incontro.participation;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When interpreters are there; whoever has no shift is there during the whole event. */
@Service
public class ShiftService {

    private final Interpreters interpreters;
    private final InterpreterShifts shifts;
    private final EventService events;
    private final AuditLog audit;
    private final Clock clock;

    ShiftService(
            Interpreters interpreters, InterpreterShifts shifts, EventService events, AuditLog audit, Clock clock) {
        this.interpreters = interpreters;
        this.shifts = shifts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a shift, from and to in the event's zone.
     *
     * @throws Rejected if it ends before it begins, is not on the days of the event or overlaps another one
     */
    @Transactional
    public UUID add(UUID eventId, UUID interpreterId, LocalDateTime from, LocalDateTime to) {
        Interpreter interpreter = interpreters
                .findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, interpreterId)
                .orElseThrow(() -> new NotFound("interpreter " + interpreterId));
        EventView event = events.find(eventId);
        requireOnItsDays("startsAt", from, event);
        requireOnItsDays("endsAt", to, event);
        InterpreterShift shift = new InterpreterShift(
                interpreter,
                from.atZone(event.zone()).toInstant(),
                to.atZone(event.zone()).toInstant(),
                clock.instant());
        boolean taken =
                shifts
                        .findByOrganiserIdAndEventIdAndInterpreterId(CurrentTenant.required(), eventId, interpreterId)
                        .stream()
                        .anyMatch(shift::overlaps);
        if (taken) {
            throw Rejected.field("startsAt", "participation.interpreters.shift-overlaps");
        }
        shifts.saveAndFlush(shift);
        audit.record(eventId, "participation.add-shift", "interpreter", interpreterId, Map.of("shift", shift.id()));
        return shift.id();
    }

    private static void requireOnItsDays(String field, LocalDateTime local, EventView event) {
        if (local.toLocalDate().isBefore(event.details().startsOn())
                || local.toLocalDate().isAfter(event.details().endsOn())) {
            throw Rejected.field(field, "participation.interpreters.shift-outside");
        }
    }

    /** Takes a shift out; without any left, the interpreter is there during the whole event. */
    @Transactional
    public void remove(UUID eventId, UUID interpreterId, UUID shiftId) {
        shifts.delete(shifts.findByOrganiserIdAndEventIdAndInterpreterIdAndId(
                        CurrentTenant.required(), eventId, interpreterId, shiftId)
                .orElseThrow(() -> new NotFound("shift " + shiftId)));
        audit.record(eventId, "participation.remove-shift", "interpreter", interpreterId, Map.of("shift", shiftId));
    }
}
