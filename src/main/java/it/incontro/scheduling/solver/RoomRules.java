package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hard rules about places, checked straight from their wording. */
final class RoomRules {

    private final ProblemIndex index;
    private final List<PlacedMeeting> plan;

    RoomRules(SchedulingProblem problem, List<PlacedMeeting> plan) {
        this.index = new ProblemIndex(problem);
        this.plan = plan;
    }

    List<Violation> oneDeskOneMeeting() {
        Map<List<Object>, List<PlacedMeeting>> byDesk = new LinkedHashMap<>();
        plan.forEach(
                meeting -> byDesk.computeIfAbsent(List.of(meeting.placeId(), meeting.desk()), desk -> new ArrayList<>())
                        .add(meeting));
        List<Violation> found = new ArrayList<>();
        byDesk.values().forEach(meetings -> addOverlaps(meetings, found));
        return found;
    }

    private void addOverlaps(List<PlacedMeeting> atOneDesk, List<Violation> found) {
        for (int i = 0; i < atOneDesk.size(); i++) {
            PlacedMeeting one = atOneDesk.get(i);
            for (PlacedMeeting other : atOneDesk.subList(i + 1, atOneDesk.size())) {
                if (slot(one).overlaps(slot(other))) {
                    List<UUID> both = List.of(one.demandId(), other.demandId());
                    found.add(new Violation(Violation.Rule.ONE_DESK_ONE_MEETING, both, List.of(one.placeId())));
                }
            }
        }
    }

    /** The most meetings at once begin with one of them, so it is enough to look at every beginning. */
    List<Violation> venueCapacity() {
        Set<Violation> found = new LinkedHashSet<>();
        for (Venue venue : index.problem().venues()) {
            Integer capacity = venue.capacity();
            if (capacity == null) {
                continue;
            }
            List<PlacedMeeting> here = plan.stream()
                    .filter(m -> index.place(m.placeId()).venueId().equals(venue.id()))
                    .toList();
            for (PlacedMeeting first : here) {
                List<UUID> atOnce = here.stream()
                        .filter(m -> runsWhenItBegins(m, first))
                        .map(PlacedMeeting::demandId)
                        .toList();
                if (atOnce.size() > capacity) {
                    found.add(new Violation(Violation.Rule.VENUE_CAPACITY, atOnce, List.of(venue.id())));
                }
            }
        }
        return List.copyOf(found);
    }

    List<Violation> fixedPlaces() {
        return plan.stream()
                .filter(m -> index.placesFor(index.demand(m.demandId())).stream()
                        .noneMatch(place -> place.id().equals(m.placeId())))
                .map(m -> new Violation(Violation.Rule.FIXED_PLACES, List.of(m.demandId()), List.of(m.placeId())))
                .toList();
    }

    List<Violation> locks() {
        Map<UUID, PlacedMeeting> placed = ProblemIndex.byId(plan, PlacedMeeting::demandId);
        List<Violation> found = new ArrayList<>();
        for (Demand demand : index.problem().demands()) {
            Lock lock = demand.lock();
            if (lock != null && !isWhereLocked(placed.get(demand.id()), lock)) {
                List<UUID> where = List.of(lock.slotId(), lock.placeId());
                found.add(new Violation(Violation.Rule.LOCKS, List.of(demand.id()), where));
            }
        }
        return found;
    }

    private static boolean isWhereLocked(@Nullable PlacedMeeting meeting, Lock lock) {
        return meeting != null && lock.equals(new Lock(meeting.slotId(), meeting.placeId(), meeting.desk()));
    }

    private boolean runsWhenItBegins(PlacedMeeting meeting, PlacedMeeting first) {
        Slot slot = slot(meeting);
        return !slot.start().isAfter(slot(first).start())
                && slot.end().isAfter(slot(first).start());
    }

    private Slot slot(PlacedMeeting meeting) {
        return index.slot(meeting.slotId());
    }
}
