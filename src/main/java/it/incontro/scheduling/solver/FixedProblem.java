package it.incontro.scheduling.solver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Applies a change to an event. */
final class FixedProblem {

    private final SchedulingProblem problem;
    private final UUID demandId;
    private List<Slot> slots;
    private List<Venue> venues;
    private List<Place> places;
    private List<Party> parties;
    private List<Person> persons;
    private List<Demand> demands;

    FixedProblem(SchedulingProblem problem, UUID demandId) {
        this.problem = problem;
        this.demandId = demandId;
        slots = problem.slots();
        venues = problem.venues();
        places = problem.places();
        parties = problem.parties();
        persons = problem.persons();
        demands = problem.demands();
    }

    SchedulingProblem with(Fix.Change change) {
        switch (change) {
            case Fix.RaiseLimit limit -> raise(limit);
            case Fix.AllowPlace place -> allow(place.placeId());
            case Fix.OneMoreDesk desk -> add(desk);
            case Fix.FreePerson person -> free(person);
            case Fix.SkipItem item -> skip(item);
            case Fix.OneMoreSlot slot -> add(slot);
        }
        return new SchedulingProblem(
                slots, venues, problem.travel(), places, parties, persons, demands, problem.rules());
    }

    private void raise(Fix.RaiseLimit raised) {
        parties = replaced(parties, party -> {
            MeetingLimits old = party.limits();
            boolean atOnce = raised.kind() == Fix.LimitKind.AT_ONCE;
            boolean perDay = raised.kind() == Fix.LimitKind.PER_DAY;
            boolean inAll = raised.kind() == Fix.LimitKind.IN_ALL;
            MeetingLimits limits = new MeetingLimits(
                    atOnce ? raised.to() : old.atOnce(),
                    perDay ? raised.to() : old.perDay(),
                    inAll ? raised.to() : old.inAll(),
                    old.atLeast());
            return party.id().equals(raised.partyId())
                    ? new Party(party.id(), party.teams(), party.fixedPlaceId(), limits)
                    : party;
        });
    }

    private static <T> List<T> replaced(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    private static <T> List<T> plus(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private void change(UnaryOperator<Demand> change) {
        demands = replaced(demands, demand -> demand.id().equals(demandId) ? change.apply(demand) : demand);
    }

    private void allow(UUID placeId) {
        ProblemIndex index = new ProblemIndex(problem);
        List<UUID> allowed =
                index.placesFor(index.demand(demandId)).stream().map(Place::id).toList();
        change(demand -> demand.atPlaces(plus(allowed, placeId)));
    }

    /** The desk is there in all slots, but nobody's locked meetings take it in all others. */
    private void add(Fix.OneMoreDesk more) {
        ProblemIndex index = new ProblemIndex(problem);
        Place place = index.place(more.placeId());
        Slot slot = index.slot(more.slotId());
        int desk = place.desks() + 1;
        places = replaced(places, other -> other.equals(place) ? new Place(place.id(), place.venueId(), desk) : other);
        venues = replaced(venues, venue -> widened(venue, place));
        List<Slot> taken = new ArrayList<>();
        for (Slot other : index.timeline().slots()) {
            if (!other.overlaps(slot) && taken.stream().noneMatch(other::overlaps)) {
                taken.add(other);
                block(place, desk, other);
            }
        }
        change(demand -> demand.inSlots(Set.of(slot.id())));
    }

    private static Venue widened(Venue venue, Place place) {
        Integer capacity = venue.capacity();
        return capacity != null && venue.id().equals(place.venueId()) ? new Venue(venue.id(), capacity + 1) : venue;
    }

    private void block(Place place, int desk, Slot slot) {
        UUID one = nobody(place + "/" + slot.id() + "/1");
        UUID other = nobody(place + "/" + slot.id() + "/2");
        UUID id = named(place + "/" + slot.id());
        demands = plus(demands, Demand.between(id, one, other, Rank.IF_POSSIBLE).lockedAt(slot.id(), place.id(), desk));
    }

    private UUID nobody(String name) {
        UUID id = named(name);
        persons = plus(persons, new Person(id, List.of()));
        parties = plus(parties, Party.ofOneTeam(id, List.of(id), null, MeetingLimits.NONE));
        return id;
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void free(Fix.FreePerson freed) {
        Slot slot = new ProblemIndex(problem).slot(freed.slotId());
        persons = replaced(persons, person -> person.id().equals(freed.personId()) ? freed(person, slot) : person);
    }

    private static Person freed(Person person, Slot slot) {
        List<BusyTime> busy = new ArrayList<>();
        for (BusyTime time : person.busyTimes()) {
            if (time.kind() != BusyTime.Kind.UNAVAILABLE || !time.overlaps(slot)) {
                busy.add(time);
                continue;
            }
            addPart(time, time.start(), slot.start(), busy);
            addPart(time, slot.end(), time.end(), busy);
        }
        return new Person(person.id(), busy);
    }

    private static void addPart(BusyTime time, Instant start, Instant end, List<BusyTime> busy) {
        if (start.isBefore(end)) {
            busy.add(new BusyTime(time.kind(), start, end, time.venueId(), time.sourceId()));
        }
    }

    private void skip(Fix.SkipItem skipped) {
        persons = replaced(
                persons, person -> person.id().equals(skipped.personId()) ? without(person, skipped.itemId()) : person);
    }

    private static Person without(Person person, UUID itemId) {
        return new Person(
                person.id(),
                person.busyTimes().stream()
                        .filter(time -> time.kind() == BusyTime.Kind.UNAVAILABLE || !itemId.equals(time.sourceId()))
                        .toList());
    }

    private void add(Fix.OneMoreSlot more) {
        Timeline timeline = new Timeline(slots);
        Slot added = timeline.slotAfter(timeline.slot(more.afterSlotId()));
        slots = plus(slots, added);
        change(demand -> demand.slotIds().isEmpty() ? demand : demand.inSlots(Set.of(added.id())));
    }
}
