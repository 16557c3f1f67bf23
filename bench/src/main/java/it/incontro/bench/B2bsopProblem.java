package it.incontro.bench;

import it.incontro.scheduling.solver.BreakScope;
import it.incontro.scheduling.solver.BusyTime;
import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.Goal;
import it.incontro.scheduling.solver.GoalOrder;
import it.incontro.scheduling.solver.MeetingLimits;
import it.incontro.scheduling.solver.Party;
import it.incontro.scheduling.solver.Person;
import it.incontro.scheduling.solver.Place;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.Rank;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.SchedulingRules;
import it.incontro.scheduling.solver.Slot;
import it.incontro.scheduling.solver.TravelTimes;
import it.incontro.scheduling.solver.Venue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A published instance in the words of the application: one day, one place with all tables, everything required. */
final class B2bsopProblem {

    private static final Instant MORNING = Instant.parse("2026-03-24T08:00:00Z");
    private static final Duration LENGTH = Duration.ofMinutes(20);

    private final DznFile file;
    private final int fairness;

    B2bsopProblem(DznFile file, int fairness) {
        this.file = file;
        this.fairness = fairness;
    }

    /** Whether some meeting has no slot, or there is no table: nothing that a problem could say. */
    boolean isOutOfTheQuestion() {
        for (int meeting = 1; meeting <= file.meetings().size(); meeting++) {
            if (file.tables() == 0 || slotsOf(meeting).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    SchedulingProblem problem() {
        UUID hall = EventProblem.hall(0);
        return new SchedulingProblem(
                slots(),
                List.of(new Venue(hall, null)),
                TravelTimes.none(),
                List.of(new Place(EventProblem.point(0), hall, Math.max(1, file.tables()))),
                parties(),
                persons(),
                demands(),
                new SchedulingRules(0, BreakScope.DAY, fairness, false, GoalOrder.of(Goal.RANK_WEIGHT, Goal.BREAKS)));
    }

    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        for (int slot = 1; slot <= file.slots(); slot++) {
            String session = slot <= file.morningSlots() ? "morning" : "afternoon";
            slots.add(new Slot(EventProblem.slot(slot), start(slot), start(slot + 1), 0, EventProblem.id(session)));
        }
        return slots;
    }

    private static Instant start(int slot) {
        return MORNING.plus(LENGTH.multipliedBy(slot - 1));
    }

    private List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        for (int i = 1; i <= file.participants(); i++) {
            parties.add(Party.ofOneTeam(
                    EventProblem.party(i), List.of(EventProblem.person(i, 0, 0)), null, MeetingLimits.NONE));
        }
        return parties;
    }

    private List<Person> persons() {
        List<Person> persons = new ArrayList<>();
        for (int i = 1; i <= file.participants(); i++) {
            List<BusyTime> busy = file.forbidden().get(i - 1).stream()
                    .map(slot -> new BusyTime(BusyTime.Kind.UNAVAILABLE, start(slot), start(slot + 1), null, null))
                    .toList();
            persons.add(new Person(EventProblem.person(i, 0, 0), busy));
        }
        return persons;
    }

    private List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        for (int meeting = 1; meeting <= file.meetings().size(); meeting++) {
            DznFile.Pairing pair = file.meetings().get(meeting - 1);
            Demand demand = Demand.between(
                            EventProblem.demand(meeting),
                            EventProblem.party(pair.one()),
                            EventProblem.party(pair.other()),
                            Rank.WANT)
                    .thatIsRequired();
            Set<UUID> slots = slotsOf(meeting);
            Set<UUID> earlier = new HashSet<>();
            file.earlier().get(meeting - 1).forEach(other -> earlier.add(EventProblem.demand(other)));
            demands.add((slots.size() == file.slots() ? demand : demand.inSlots(slots)).after(earlier));
        }
        return demands;
    }

    private Set<UUID> slotsOf(int meeting) {
        Set<UUID> slots = new HashSet<>();
        for (int slot = 1; slot <= file.slots(); slot++) {
            if (file.allows(meeting, slot)) {
                slots.add(EventProblem.slot(slot));
            }
        }
        return slots;
    }

    /** The slot of every meeting in a plan, 0 where it has none. */
    int[] slotsIn(List<PlacedMeeting> plan) {
        Map<UUID, Integer> numbers = new HashMap<>();
        for (int slot = 1; slot <= file.slots(); slot++) {
            numbers.put(EventProblem.slot(slot), slot);
        }
        Map<UUID, Integer> placed = new HashMap<>();
        plan.forEach(meeting -> placed.put(meeting.demandId(), numbers.get(meeting.slotId())));
        int[] slots = new int[file.meetings().size()];
        Arrays.setAll(slots, i -> placed.getOrDefault(EventProblem.demand(i + 1), 0));
        return slots;
    }
}
