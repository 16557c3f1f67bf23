package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Checks that a plan speaks of things that exist, which all other rules presuppose. */
final class RealMeetings {

    private final ProblemIndex index;
    private final Map<UUID, Slot> slots;
    private final Map<UUID, Place> places;

    RealMeetings(SchedulingProblem problem) {
        index = new ProblemIndex(problem);
        slots = ProblemIndex.byId(problem.slots(), Slot::id);
        places = ProblemIndex.byId(problem.places(), Place::id);
    }

    List<Violation> violations(List<PlacedMeeting> plan) {
        List<Violation> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (PlacedMeeting meeting : plan) {
            if (!seen.add(meeting.demandId()) || !isReal(meeting)) {
                List<UUID> what = List.of(meeting.slotId(), meeting.placeId());
                found.add(new Violation(Violation.Rule.MEETINGS_ARE_REAL, List.of(meeting.demandId()), what));
            }
        }
        return found;
    }

    private boolean isReal(PlacedMeeting meeting) {
        Place place = places.get(meeting.placeId());
        return index.hasDemand(meeting.demandId())
                && slots.containsKey(meeting.slotId())
                && place != null
                && meeting.desk() >= 1
                && meeting.desk() <= place.desks()
                && isManned(index.demand(meeting.demandId()), Set.copyOf(meeting.personIds()));
    }

    /** Whether the two sides sit there, and nobody else but people who can interpret. */
    private boolean isManned(Demand demand, Set<UUID> sitting) {
        Set<UUID> interpreters = new HashSet<>();
        demand.wishes().interpreters().forEach(need -> interpreters.addAll(need.personIds()));
        return index.withoutInterpreters(demand).stream()
                .anyMatch(way -> sitting.containsAll(way.attendees())
                        && sitting.stream()
                                .allMatch(person -> way.attendees().contains(person) || interpreters.contains(person)));
    }
}
