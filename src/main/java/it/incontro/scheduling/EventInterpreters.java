package it.incontro.scheduling;

import it.incontro.participation.InterpretingNeeds;
import it.incontro.participation.ShiftView;
import it.incontro.scheduling.solver.BusyTime;
import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.Interpreting;
import it.incontro.scheduling.solver.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The interpreters of an event in the solver's words: which demands need them, and when they are not there. */
final class EventInterpreters {

    private final InterpretingNeeds needs;
    private final Instant from;
    private final Instant until;

    /**
     * Within the times of the event's meetings.
     *
     * @param from when the first begins
     * @param until when the last ends
     */
    EventInterpreters(InterpretingNeeds needs, Instant from, Instant until) {
        this.needs = needs;
        this.from = from;
        this.until = until;
    }

    Set<UUID> personIds() {
        return needs.persons();
    }

    Demand interpreted(Demand demand) {
        List<Interpreting> needed = needs.of(demand.firstPartyId(), demand.secondPartyId()).entrySet().stream()
                .map(need -> new Interpreting(need.getKey(), need.getValue()))
                .toList();
        return needed.isEmpty() ? demand : demand.interpreted(needed);
    }

    /** The same person, not available outside of their shifts. */
    Person onShift(Person person) {
        List<ShiftView> shifts = needs.shifts().getOrDefault(person.id(), List.of());
        if (shifts.isEmpty()) {
            return person;
        }
        List<BusyTime> busy = new ArrayList<>(person.busyTimes());
        Instant free = from;
        for (ShiftView shift : shifts) {
            away(free, shift.startsAt(), shift, busy);
            free = shift.endsAt();
        }
        away(free, until, shifts.getLast(), busy);
        return new Person(person.id(), busy);
    }

    private static void away(Instant start, Instant end, ShiftView shift, List<BusyTime> busy) {
        if (start.isBefore(end)) {
            busy.add(new BusyTime(BusyTime.Kind.UNAVAILABLE, start, end, null, shift.id()));
        }
    }
}
