package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who interprets in locked meetings for which nobody is named: one meeting after the other, whoever is free then. */
final class LockedInterpreters {

    private final Timeline timeline;
    private final Map<UUID, Person> persons;
    private final Map<UUID, List<Timed>> taken = new HashMap<>();

    LockedInterpreters(SchedulingProblem problem, Timeline timeline) {
        this.timeline = timeline;
        boolean none = problem.demands().stream()
                .allMatch(demand -> demand.wishes().interpreters().isEmpty());
        persons = none ? Map.of() : ProblemIndex.byId(problem.persons(), Person::id);
        if (none) {
            return;
        }
        for (Demand demand : problem.demands()) {
            Lock lock = demand.lock();
            if (lock != null) {
                demand.personIds().forEach(person -> take(person, timeline.slot(lock.slotId())));
            }
        }
    }

    /** The first of the ways in which everybody is free, or else the first of all; there must be one. */
    List<UUID> choose(Lock lock, List<List<UUID>> ways) {
        Slot slot = timeline.slot(lock.slotId());
        List<UUID> chosen = ways.stream()
                .filter(way -> way.stream().allMatch(person -> isFree(person, slot)))
                .findFirst()
                .orElse(ways.getFirst());
        chosen.forEach(person -> take(person, slot));
        return chosen;
    }

    private boolean isFree(UUID id, Slot slot) {
        Person person = persons.get(id);
        return taken.getOrDefault(id, List.of()).stream().noneMatch(slot::overlaps)
                && (person == null || person.busyTimes().stream().noneMatch(slot::overlaps));
    }

    private void take(UUID person, Slot slot) {
        taken.computeIfAbsent(person, id -> new ArrayList<>()).add(slot);
    }
}
