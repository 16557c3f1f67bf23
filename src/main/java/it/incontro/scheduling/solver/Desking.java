package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Gives each chosen meeting a desk of its pool. In the order of time any free desk will do (colouring of an interval
 * graph), so as many teams as possible stay where they last were: of each slot and pool that is a largest matching of
 * meetings with places, found by augmenting paths. Only where locked desks meet sessions with overlapping slots can a
 * meeting be left without a desk; it is then left out. Takes time linear in the meetings times the desks of a pool.
 */
final class Desking {

    private final CompactProblem problem;
    private final DeskUse use;
    private final Map<Long, UUID> lastPlace = new HashMap<>();
    private final List<PlacedMeeting> plan = new ArrayList<>();

    Desking(CompactProblem problem) {
        this.problem = problem;
        use = new DeskUse(problem.time);
    }

    /** The meetings with their desks; at least the locked ones are all there. */
    List<PlacedMeeting> assign(List<Assignment> assignments) {
        List<Assignment> free = new ArrayList<>();
        for (Assignment assignment : assignments) {
            Lock lock = problem.demand(assignment.demand()).lock();
            if (lock == null) {
                free.add(assignment);
            } else {
                use.take(lock.placeId(), lock.desk(), assignment.slot());
            }
        }
        Map<Long, List<Assignment>> groups = new HashMap<>();
        free.forEach(a -> groups.computeIfAbsent(group(a.slot(), a.variant().pool()), key -> new ArrayList<>())
                .add(a));
        List<Assignment> locked = assignments.stream()
                .filter(a -> problem.demand(a.demand()).lock() != null)
                .sorted(Comparator.comparingInt(Assignment::slot))
                .toList();
        int next = 0;
        for (int slot = 0; slot < problem.time.slots; slot++) {
            for (; next < locked.size() && locked.get(next).slot() == slot; next++) {
                addLocked(locked.get(next));
            }
            for (Pools.Pool pool : problem.pools.all()) {
                seat(groups.getOrDefault(group(slot, pool.number()), List.of()), pool, slot);
            }
        }
        return List.copyOf(plan);
    }

    private long group(int slot, int pool) {
        return (long) slot * problem.pools.all().size() + pool;
    }

    private void addLocked(Assignment assignment) {
        PlacedMeeting meeting = LockConflicts.atItsLock(problem.index, problem.demand(assignment.demand()));
        plan.add(meeting);
        remember(assignment, meeting.placeId());
    }

    private void seat(List<Assignment> meetings, Pools.Pool pool, int slot) {
        if (meetings.isEmpty()) {
            return;
        }
        PlaceMatching matching = new PlaceMatching(pool.places(), place -> use.freeDesks(place, slot));
        List<List<UUID>> familiar = meetings.stream().map(this::familiar).toList();
        List<UUID> places = matching.match(familiar);
        for (int i = 0; i < meetings.size(); i++) {
            if (!places.get(i).equals(PlaceMatching.NOWHERE)) {
                add(meetings.get(i), problem.index.place(places.get(i)));
            }
        }
    }

    /** Where its teams were last on that day; a place at which both were is the best. */
    private List<UUID> familiar(Assignment assignment) {
        List<UUID> places = new ArrayList<>();
        for (int team : assignment.variant().teams()) {
            UUID place = lastPlace.get(key(team, assignment.slot()));
            if (place != null) {
                places.add(place);
            }
        }
        return places;
    }

    private void add(Assignment assignment, Place place) {
        int slot = assignment.slot();
        int desk = use.firstFree(place, slot);
        use.take(place.id(), desk, slot);
        plan.add(new PlacedMeeting(
                problem.demand(assignment.demand()).id(),
                problem.time.slot(slot).id(),
                place.id(),
                desk,
                assignment.variant().seating().attendees()));
        remember(assignment, place.id());
    }

    private void remember(Assignment assignment, UUID placeId) {
        for (int team : assignment.variant().teams()) {
            lastPlace.put(key(team, assignment.slot()), Objects.requireNonNull(placeId));
        }
    }

    private long key(int team, int slot) {
        return (long) problem.time.day(slot) * problem.teams + team;
    }
}
