package it.incontro.participation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings of an event need an interpreter, and who could be that.
 *
 * @param asking by participation, into which language its meetings are interpreted
 * @param understanding by language, the participations all of whose teams have an attendee who speaks it
 * @param interpreters by language, who interprets it, in all their hats
 * @param individuals the records of those who interpret, each with its individual
 * @param shifts by person, when an interpreter is there; who is not in it is there during the whole event
 */
public record InterpretingNeeds(
        Map<UUID, String> asking,
        Map<String, Set<UUID>> understanding,
        Map<String, Set<UUID>> interpreters,
        Map<UUID, UUID> individuals,
        Map<UUID, List<ShiftView>> shifts) {

    /** The languages for which the meeting of two participations needs somebody, with who could. */
    public Map<String, Set<UUID>> of(UUID one, UUID other) {
        Map<String, Set<UUID>> needed = new TreeMap<>();
        Stream.of(languageFor(one, other), languageFor(other, one)).forEach(language -> {
            if (language != null) {
                needed.put(language, interpreters.getOrDefault(language, Set.of()));
            }
        });
        return needed;
    }

    private @Nullable String languageFor(UUID asker, UUID other) {
        String language = asking.get(asker);
        boolean understood = language != null
                && understanding.getOrDefault(language, Set.of()).contains(other);
        return understood ? null : language;
    }

    /** Everybody who interprets, as such. */
    public Set<UUID> persons() {
        return new TreeSet<>(individuals.keySet());
    }

    /** The same needs with individuals instead of records. */
    public InterpretingNeeds ofIndividuals() {
        Map<String, Set<UUID>> speaking = new TreeMap<>();
        interpreters.forEach((language, hats) -> speaking.put(language, individuals(hats)));
        Map<UUID, List<ShiftView>> present = new TreeMap<>();
        shifts.forEach((person, times) -> present.merge(
                individuals.getOrDefault(person, person),
                times,
                (one, other) -> Stream.concat(one.stream(), other.stream())
                        .sorted(Comparator.comparing(ShiftView::startsAt))
                        .toList()));
        Map<UUID, UUID> themselves = new TreeMap<>();
        individuals.values().forEach(individual -> themselves.put(individual, individual));
        return new InterpretingNeeds(asking, understanding, speaking, themselves, present);
    }

    private Set<UUID> individuals(Set<UUID> hats) {
        return hats.stream()
                .map(individuals::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Who may join those who sit in the meeting of two participations, each list by itself: one person for each language,
     * nobody for what somebody there interprets anyway. No list if nobody interprets one of the languages.
     */
    public List<List<UUID>> ways(UUID one, UUID other, List<UUID> sitting) {
        List<List<UUID>> ways = List.of(List.of());
        for (Set<UUID> speaking : of(one, other).values()) {
            List<List<UUID>> more = new ArrayList<>();
            for (List<UUID> way : ways) {
                if (Stream.concat(sitting.stream(), way.stream()).anyMatch(speaking::contains)) {
                    more.add(way);
                } else {
                    speaking.stream()
                            .filter(individuals::containsKey)
                            .sorted()
                            .forEach(person -> more.add(plus(way, person)));
                }
            }
            ways = more;
        }
        return ways;
    }

    private static List<UUID> plus(List<UUID> way, UUID person) {
        return Stream.concat(way.stream(), Stream.of(person)).toList();
    }
}
