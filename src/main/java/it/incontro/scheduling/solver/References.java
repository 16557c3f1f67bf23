package it.incontro.scheduling.solver;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Makes sure that every id in a problem is defined once, so that the code behind it need not ask. */
final class References {

    private final Set<UUID> slots;
    private final Set<UUID> venues;
    private final Set<UUID> places;
    private final Set<UUID> parties;
    private final Set<UUID> persons;
    private final Set<UUID> teams;

    References(List<Slot> slots, List<Venue> venues, List<Place> places, List<Party> parties, List<Person> persons) {
        this.slots = unique(slots, Slot::id, "Slot");
        this.venues = unique(venues, Venue::id, "Venue");
        this.places = unique(places, Place::id, "Place");
        this.parties = unique(parties, Party::id, "Party");
        this.persons = unique(persons, Person::id, "Person");
        teams = unique(parties.stream().flatMap(party -> party.teams().stream()).toList(), Team::id, "Team");
        places.forEach(place -> require(this.venues, place.venueId(), "Place", place.id()));
        for (Person person : persons) {
            for (BusyTime busy : person.busyTimes()) {
                if (busy.venueId() != null) {
                    require(this.venues, busy.venueId(), "Person", person.id());
                }
            }
        }
        for (Party party : parties) {
            requireAll(this.persons, party.personIds(), "Party", party.id());
            if (party.fixedPlaceId() != null) {
                require(this.places, party.fixedPlaceId(), "Party", party.id());
            }
        }
    }

    void check(List<Demand> demands) {
        Set<UUID> ids = unique(demands, Demand::id, "Demand");
        for (Demand demand : demands) {
            require(parties, demand.firstPartyId(), "Demand", demand.id());
            require(parties, demand.secondPartyId(), "Demand", demand.id());
            requireAll(persons, demand.personIds(), "Demand", demand.id());
            demand.wishes()
                    .interpreters()
                    .forEach(need -> requireAll(persons, need.personIds(), "Demand", demand.id()));
            requireAll(teams, demand.wishes().teamIds(), "Demand", demand.id());
            requireAll(ids, demand.wishes().earlierIds(), "Demand", demand.id());
            requireAll(slots, demand.slotIds(), "Demand", demand.id());
            requireAll(places, demand.placeIds(), "Demand", demand.id());
            Lock lock = demand.lock();
            if (lock != null) {
                require(slots, lock.slotId(), "Demand", demand.id());
                require(places, lock.placeId(), "Demand", demand.id());
            }
        }
    }

    private static void requireAll(Set<UUID> known, Collection<UUID> ids, String owner, UUID ownerId) {
        ids.forEach(id -> require(known, id, owner, ownerId));
    }

    private static void require(Set<UUID> known, UUID id, String owner, UUID ownerId) {
        if (!known.contains(id)) {
            throw new IllegalArgumentException(owner + " " + ownerId + " names the unknown " + id);
        }
    }

    private static <T> Set<UUID> unique(List<T> things, Function<T, UUID> id, String kind) {
        Set<UUID> ids = new HashSet<>();
        for (T thing : things) {
            if (!ids.add(id.apply(thing))) {
                throw new IllegalArgumentException(kind + " " + id.apply(thing) + " is there twice");
            }
        }
        return ids;
    }
}
