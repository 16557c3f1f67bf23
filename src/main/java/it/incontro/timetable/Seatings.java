package it.incontro.timetable;

import it.incontro.support.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the ways to man a meeting: of each side one of its teams, the first agendas first, or the one that is chosen. */
@Component
class Seatings {

    private final PlacementQueries queries;

    Seatings(PlacementQueries queries) {
        this.queries = queries;
    }

    /** The persons of each way, at least one. @throws Rejected if a side has no attendee */
    List<List<UUID>> of(Pairing pairing) {
        List<List<UUID>> ways = new ArrayList<>();
        Map<UUID, Integer> chosen = queries.chosenAgendas(pairing.requestId());
        Collection<List<UUID>> others = teams(pairing.targetId(), pairing.targetName(), chosen);
        for (List<UUID> one : teams(pairing.askerId(), pairing.askerName(), chosen)) {
            for (List<UUID> other : others) {
                TreeSet<UUID> persons = new TreeSet<>(one);
                persons.addAll(other);
                ways.add(List.copyOf(persons));
            }
        }
        return ways;
    }

    /** Whether it is laid down who of a side sits. */
    boolean isChosen(Pairing pairing) {
        return !queries.chosenAgendas(pairing.requestId()).isEmpty();
    }

    private Collection<List<UUID>> teams(UUID participation, String name, Map<UUID, Integer> chosen) {
        Map<Integer, List<UUID>> teams = queries.teams(participation);
        if (teams.isEmpty()) {
            throw Rejected.because("timetable.place.no-attendee", name);
        }
        Integer agenda = chosen.get(participation);
        List<UUID> theirs = agenda == null ? null : teams.get(agenda);
        return theirs == null ? teams.values() : List.of(theirs);
    }

    /** Everybody who could sit, each once. */
    static List<UUID> everybody(List<List<UUID>> ways) {
        return ways.stream().flatMap(List::stream).distinct().sorted().toList();
    }
}
