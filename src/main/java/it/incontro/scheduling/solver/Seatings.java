package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the ways in which a demand can be manned: of each side whoever is named, else one of its teams; and besides them
 * the interpreters whom it needs.
 */
final class Seatings {

    private final Set<UUID> persons = new HashSet<>();
    private final LockedInterpreters ofLocks;

    Seatings(SchedulingProblem problem, Timeline timeline) {
        problem.persons().forEach(person -> persons.add(person.id()));
        ofLocks = new LockedInterpreters(problem, timeline);
    }

    /** All ways; none if nobody can interpret. */
    List<Seating> of(Demand demand, Party first, Party second) {
        List<Seating> sides = withoutInterpreters(demand, first, second);
        List<Interpreting> needed = demand.wishes().interpreters();
        if (needed.isEmpty()) {
            return sides;
        }
        Lock lock = demand.lock();
        List<Seating> found = new ArrayList<>();
        for (Seating side : sides) {
            List<List<UUID>> ways = Interpreting.ways(needed, side.seats());
            List<List<UUID>> kept = lock == null || ways.isEmpty() ? ways : List.of(ofLocks.choose(lock, ways));
            kept.forEach(interpreters -> found.add(joined(side, interpreters, first, second)));
        }
        return List.copyOf(found);
    }

    /** The ways in which the two sides and whoever is named can sit; at least one. */
    List<Seating> withoutInterpreters(Demand demand, Party first, Party second) {
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

    /** How a meeting is manned in which others sit than the demand would have: its sides, and who else is there. */
    Seating asItSits(Demand demand, List<UUID> sitting, Party first, Party second) {
        List<Seating> sides = withoutInterpreters(demand, first, second);
        Seating side = sides.stream()
                .filter(way -> sitting.containsAll(way.attendees()))
                .findFirst()
                .orElse(sides.getFirst());
        Set<UUID> ofSides = new HashSet<>(first.personIds());
        ofSides.addAll(second.personIds());
        List<UUID> others = sitting.stream()
                .filter(person -> persons.contains(person) && !ofSides.contains(person))
                .toList();
        return joined(side, others, first, second);
    }

    private Seating joined(Seating side, Collection<UUID> others, Party first, Party second) {
        if (others.isEmpty()) {
            return side;
        }
        Set<UUID> seats = new LinkedHashSet<>(side.seats());
        seats.addAll(others);
        return seating(seats, first, second);
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
