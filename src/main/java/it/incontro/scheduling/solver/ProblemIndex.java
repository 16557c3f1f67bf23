package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A problem by id, with what its definitions mean: who sits where, which places and slots a demand may have. */
final class ProblemIndex {

    private final SchedulingProblem problem;
    private final Map<UUID, Place> places;
    private final Map<UUID, Venue> venues;
    private final Map<UUID, Party> parties;
    private final Map<UUID, Person> persons;
    private final Map<UUID, Demand> demands;
    private final Timeline timeline;
    private final List<Place> freePlaces;
    private final Seatings ways;
    private final Map<UUID, List<Seating>> seatings = new HashMap<>();
    private final Map<UUID, List<Demand>> later = new HashMap<>();

    ProblemIndex(SchedulingProblem problem) {
        this.problem = problem;
        places = byId(problem.places(), Place::id);
        venues = byId(problem.venues(), Venue::id);
        parties = byId(problem.parties(), Party::id);
        persons = byId(problem.persons(), Person::id);
        demands = byId(problem.demands(), Demand::id);
        timeline = new Timeline(problem.slots());
        Set<UUID> owned = new HashSet<>();
        problem.parties().stream()
                .map(Party::fixedPlaceId)
                .filter(Objects::nonNull)
                .forEach(owned::add);
        freePlaces = problem.places().stream()
                .filter(place -> !owned.contains(place.id()))
                .toList();
        ways = new Seatings(problem, timeline);
        for (Demand demand : problem.demands()) {
            seatings.put(demand.id(), ways.of(demand, party(demand.firstPartyId()), party(demand.secondPartyId())));
            demand.wishes()
                    .earlierIds()
                    .forEach(id ->
                            later.computeIfAbsent(id, none -> new ArrayList<>()).add(demand));
        }
    }

    SchedulingProblem problem() {
        return problem;
    }

    Timeline timeline() {
        return timeline;
    }

    Slot slot(UUID id) {
        return timeline.slot(id);
    }

    Place place(UUID id) {
        return known(places, id);
    }

    Venue venue(UUID id) {
        return known(venues, id);
    }

    Party party(UUID id) {
        return known(parties, id);
    }

    Demand demand(UUID id) {
        return known(demands, id);
    }

    /** The demands that have to come after this one. */
    List<Demand> laterThan(Demand demand) {
        return later.getOrDefault(demand.id(), List.of());
    }

    boolean hasDemand(UUID id) {
        return demands.containsKey(id);
    }

    List<Party> sides(Demand demand) {
        return List.of(party(demand.firstPartyId()), party(demand.secondPartyId()));
    }

    /** Of the demands for which this is the same, only one may be placed: the unordered pair of parties, if it counts. */
    Set<UUID> pair(Demand demand) {
        return problem.rules().pairsMeetOnce()
                ? Set.of(demand.firstPartyId(), demand.secondPartyId())
                : Set.of(demand.id());
    }

    /** The ways in which the meeting can be manned; none if nobody can interpret in it. */
    List<Seating> seatings(Demand demand) {
        return known(seatings, demand.id());
    }

    /** How a placed meeting is manned. */
    Seating seating(PlacedMeeting meeting) {
        Demand demand = demand(meeting.demandId());
        return seatings(demand).stream()
                .filter(way -> way.seatsExactly(meeting.personIds()))
                .findFirst()
                .orElseGet(() -> ways.asItSits(
                        demand, meeting.personIds(), party(demand.firstPartyId()), party(demand.secondPartyId())));
    }

    /** The ways in which the sides can sit, whoever interprets; at least one. */
    List<Seating> withoutInterpreters(Demand demand) {
        return ways.withoutInterpreters(demand, party(demand.firstPartyId()), party(demand.secondPartyId()));
    }

    /** How a locked meeting is manned; without an interpreter if nobody can. */
    Seating lockedSeating(Demand demand) {
        List<Seating> all = seatings(demand);
        return all.isEmpty() ? withoutInterpreters(demand).getFirst() : all.getFirst();
    }

    List<BusyTime> busyTimes(UUID seat) {
        Person person = persons.get(seat);
        return person == null ? List.of() : person.busyTimes();
    }

    /**
     * Where the meeting may be: where it is locked; else where the demand says; else at the fixed place of the first
     * party; else at that of the second; else at any place that is nobody's own.
     */
    List<Place> placesFor(Demand demand) {
        Lock lock = demand.lock();
        if (lock != null) {
            return List.of(place(lock.placeId()));
        }
        if (!demand.placeIds().isEmpty()) {
            return demand.placeIds().stream().map(this::place).toList();
        }
        for (Party side : sides(demand)) {
            if (side.fixedPlaceId() != null) {
                return List.of(place(side.fixedPlaceId()));
            }
        }
        return freePlaces;
    }

    /** When the meeting may be, whoever is available: where it is locked, else the slots it names, else all. */
    List<Slot> slotsFor(Demand demand) {
        Lock lock = demand.lock();
        if (lock != null) {
            return List.of(slot(lock.slotId()));
        }
        return timeline.slots().stream()
                .filter(slot -> demand.slotIds().isEmpty() || demand.slotIds().contains(slot.id()))
                .toList();
    }

    /** The minutes that a person needs between a meeting at the one and a meeting at the other. */
    int minutesBetween(Place place, Place other) {
        if (place.id().equals(other.id())) {
            return 0;
        }
        int travel = problem.travel().between(place.venueId(), other.venueId());
        return Math.max(travel, problem.rules().changeOverMinutes());
    }

    private static <T> T known(Map<UUID, T> things, UUID id) {
        T thing = things.get(id);
        if (thing == null) {
            throw new IllegalArgumentException("Unknown id " + id);
        }
        return thing;
    }

    static <T> Map<UUID, T> byId(List<T> things, Function<T, UUID> id) {
        Map<UUID, T> byId = new HashMap<>();
        things.forEach(thing -> byId.put(id.apply(thing), thing));
        return byId;
    }

    /** The required demands first, then those with the best rank, otherwise in the order of the problem. */
    List<Demand> demandsByRank() {
        List<Demand> sorted = new ArrayList<>(problem.demands());
        sorted.sort(Comparator.comparing((Demand demand) -> !demand.wishes().required())
                .thenComparing(Demand::rank));
        return sorted;
    }
}
