package it.incontro.scheduling.solver;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Everything that the plan of one event depends on. Ids are the application's own; every id that is used must be
 * defined, which the constructor checks. The order of the lists is the order in which ties are broken.
 *
 * @param slots when meetings can be
 * @param venues where places and agenda items are
 * @param travel the way between venues
 * @param places the meeting points
 * @param parties who meets
 * @param persons who sits in meetings
 * @param demands what is to be placed
 * @param rules what holds for the whole event
 */
public record SchedulingProblem(
        List<Slot> slots,
        List<Venue> venues,
        TravelTimes travel,
        List<Place> places,
        List<Party> parties,
        List<Person> persons,
        List<Demand> demands,
        SchedulingRules rules) {

    /** Keeps copies and refuses ids that are unknown or there twice. */
    public SchedulingProblem {
        slots = List.copyOf(slots);
        venues = List.copyOf(venues);
        places = List.copyOf(places);
        parties = List.copyOf(parties);
        persons = List.copyOf(persons);
        demands = List.copyOf(demands);
        References known = new References(slots, venues, places, parties, persons);
        known.check(demands);
    }

    /** The same event with only these demands; what named others that are gone is free of them. */
    public SchedulingProblem withDemands(List<Demand> some) {
        Set<UUID> ids = some.stream().map(Demand::id).collect(Collectors.toSet());
        List<Demand> kept = some.stream().map(demand -> demand.amongst(ids)).toList();
        return new SchedulingProblem(slots, venues, travel, places, parties, persons, kept, rules);
    }
}
