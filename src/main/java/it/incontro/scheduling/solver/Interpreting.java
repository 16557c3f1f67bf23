package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A language for which a meeting needs an interpreter: one of these persons has to sit in it. Who can do so for several
 * languages serves them all.
 *
 * @param language what is interpreted; only told, never compared
 * @param personIds who can; if there is nobody, the meeting cannot be held
 */
public record Interpreting(String language, Set<UUID> personIds) {

    /** Keeps a copy. */
    public Interpreting {
        personIds = Set.copyOf(personIds);
    }

    boolean isServedBy(Collection<UUID> sitting) {
        return sitting.stream().anyMatch(personIds::contains);
    }

    /** Who may join those who sit so that all is served and nobody is there without need, each list by itself. */
    static List<List<UUID>> ways(List<Interpreting> needed, Collection<UUID> sitting) {
        List<Interpreting> open =
                needed.stream().filter(need -> !need.isServedBy(sitting)).toList();
        Set<List<UUID>> ways = new LinkedHashSet<>(List.of(List.of()));
        for (Interpreting need : open) {
            Set<List<UUID>> more = new LinkedHashSet<>();
            for (List<UUID> way : ways) {
                if (need.isServedBy(way)) {
                    more.add(way);
                } else {
                    need.personIds().stream().sorted().forEach(person -> more.add(plus(way, person)));
                }
            }
            ways = more;
        }
        Set<Set<UUID>> seen = new HashSet<>();
        return ways.stream()
                .filter(way -> way.stream().allMatch(person -> isNeeded(person, way, open)))
                .filter(way -> seen.add(Set.copyOf(way)))
                .toList();
    }

    /** Whether something that is needed is lost without this one of those who sit. */
    static boolean isNeeded(UUID person, Collection<UUID> sitting, List<Interpreting> needed) {
        List<UUID> others =
                sitting.stream().filter(other -> !other.equals(person)).toList();
        return needed.stream().anyMatch(need -> need.isServedBy(sitting) && !need.isServedBy(others));
    }

    private static List<UUID> plus(List<UUID> way, UUID person) {
        List<UUID> more = new ArrayList<>(way);
        more.add(person);
        return List.copyOf(more);
    }
}
