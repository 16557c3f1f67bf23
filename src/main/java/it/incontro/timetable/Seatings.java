package it.incontro.timetable;

import it.incontro.participation.InterpreterService;
import it.incontro.participation.InterpretingNeeds;
import it.incontro.support.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Finds the ways to man a meeting: of each side one of its teams, the first agendas first, or the one that is chosen, and
 * who interprets.
 */
@Component
class Seatings {

    private final PlacementQueries queries;
    private final InterpreterService interpreters;

    Seatings(PlacementQueries queries, InterpreterService interpreters) {
        this.queries = queries;
        this.interpreters = interpreters;
    }

    /** The persons of each way, at least one. @throws Rejected if a side has no attendee, or nobody can interpret */
    List<List<UUID>> of(UUID eventId, Pairing pairing) {
        InterpretingNeeds needs = interpreters.needs(eventId);
        List<List<UUID>> ways = new ArrayList<>();
        for (List<UUID> sides : sides(pairing)) {
            for (List<UUID> speaking : needs.ways(pairing.askerId(), pairing.targetId(), sides)) {
                TreeSet<UUID> persons = new TreeSet<>(sides);
                persons.addAll(speaking);
                ways.add(List.copyOf(persons));
            }
        }
        if (ways.isEmpty()) {
            throw Rejected.because(
                    "timetable.place.nobody-interprets",
                    pairing.askerName(),
                    pairing.targetName(),
                    missing(needs, pairing));
        }
        return ways;
    }

    /** Whether everything is interpreted in the meeting by those who sit there. */
    boolean isInterpreted(UUID eventId, Pairing pairing, List<UUID> sitting) {
        return interpreters.needs(eventId).of(pairing.askerId(), pairing.targetId()).values().stream()
                .allMatch(speaking -> sitting.stream().anyMatch(speaking::contains));
    }

    /** Who of these sits there only to interpret. */
    List<UUID> interpretersAmong(UUID eventId, Pairing pairing, List<UUID> sitting) {
        List<UUID> speaking = interpreters.needs(eventId).persons().stream()
                .filter(sitting::contains)
                .toList();
        if (speaking.isEmpty()) {
            return speaking;
        }
        List<UUID> sides = everybody(sides(pairing));
        return speaking.stream().filter(person -> !sides.contains(person)).toList();
    }

    private static String missing(InterpretingNeeds needs, Pairing pairing) {
        Locale reader = LocaleContextHolder.getLocale();
        return needs.of(pairing.askerId(), pairing.targetId()).entrySet().stream()
                .filter(need -> need.getValue().isEmpty())
                .map(need -> Locale.of(need.getKey()).getDisplayLanguage(reader))
                .collect(Collectors.joining(", "));
    }

    private List<List<UUID>> sides(Pairing pairing) {
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
