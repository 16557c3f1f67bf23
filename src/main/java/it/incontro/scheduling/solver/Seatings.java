package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds the ways in which a demand can be manned: of each side whoever is named, else one of its teams. */
final class Seatings {

    private final Set<UUID> persons = new HashSet<>();

    Seatings(List<Person> persons) {
        persons.forEach(person -> this.persons.add(person.id()));
    }

    List<Seating> of(Demand demand, Party first, Party second) {
        List<Seating> found = new ArrayList<>();
        for (List<UUID> one : sides(demand, first)) {
            for (List<UUID> other : sides(demand, second)) {
                Set<UUID> seats = new LinkedHashSet<>(one);
                seats.addAll(other);
                demand.personIds().stream().sorted().forEach(seats::add);
                found.add(seating(seats, first, second));
            }
        }
        // A locked meeting has no choice left: who is not named is decided by the order of the teams.
        return demand.lock() == null ? List.copyOf(found) : List.of(found.getFirst());
    }

    /** Who of this side may sit, each of the lists by itself. */
    static List<List<UUID>> sides(Demand demand, Party party) {
        List<UUID> named =
                party.personIds().stream().filter(demand.personIds()::contains).toList();
        if (!named.isEmpty()) {
            return List.of(named);
        }
        Set<UUID> wanted = demand.wishes().teamIds();
        boolean anyTeam = party.teams().stream().noneMatch(team -> wanted.contains(team.id()));
        return party.teams().stream()
                .filter(team -> anyTeam || wanted.contains(team.id()))
                .map(Seatings::seatsOf)
                .distinct()
                .toList();
    }

    private static List<UUID> seatsOf(Team team) {
        return team.personIds().isEmpty() ? List.of(team.id()) : team.personIds();
    }

    private Seating seating(Set<UUID> seats, Party first, Party second) {
        List<UUID> teams = new ArrayList<>();
        for (Party party : List.of(first, second)) {
            party.teams().stream()
                    .filter(team -> seatsOf(team).stream().anyMatch(seats::contains))
                    .forEach(team -> teams.add(team.id()));
        }
        return new Seating(
                List.copyOf(seats), seats.stream().filter(persons::contains).toList(), List.copyOf(teams));
    }
}
