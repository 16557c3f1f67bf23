package it.incontro.timetable;

import it.incontro.support.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the ways to man a meeting: of each side one of its teams, the first agendas first. */
@Component
class Seatings {

    private final PlacementQueries queries;

    Seatings(PlacementQueries queries) {
        this.queries = queries;
    }

    /** The persons of each way, at least one. @throws Rejected if a side has no attendee */
    List<List<UUID>> of(Pairing pairing) {
        List<List<UUID>> ways = new ArrayList<>();
        Collection<List<UUID>> others = teams(pairing.targetId(), pairing.targetName());
        for (List<UUID> one : teams(pairing.askerId(), pairing.askerName())) {
            for (List<UUID> other : others) {
                TreeSet<UUID> persons = new TreeSet<>(one);
                persons.addAll(other);
                ways.add(List.copyOf(persons));
            }
        }
        return ways;
    }

    private Collection<List<UUID>> teams(UUID participation, String name) {
        Map<Integer, List<UUID>> teams = queries.teams(participation);
        if (teams.isEmpty()) {
            throw Rejected.because("timetable.place.no-attendee", name);
        }
        return teams.values();
    }

    /** Everybody who could sit, each once. */
    static List<UUID> everybody(List<List<UUID>> ways) {
        return ways.stream().flatMap(List::stream).distinct().sorted().toList();
    }
}
