package it.incontro.bench;

import it.incontro.demo.generator.EventPicture;
import it.incontro.demo.generator.EventShape;
import it.incontro.scheduling.solver.BusyTime;
import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.MeetingLimits;
import it.incontro.scheduling.solver.Party;
import it.incontro.scheduling.solver.Person;
import it.incontro.scheduling.solver.Place;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.Rank;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A convention after a change: the buyer with the most requests comes late by three slots, and the last hall is closed
 * for the first slot of the first afternoon.
 */
final class RepairCase {

    private static final int LATE_SLOTS = 3;

    private final EventPicture event;
    private final SchedulingProblem before;
    private final int closedHall;
    private final int closedSlot;

    RepairCase(EventPicture event) {
        this.event = event;
        this.before = EventProblem.of(event);
        this.closedHall = event.halls().size() - 1;
        this.closedSlot = event.shape().slotsPerHalf();
    }

    SchedulingProblem before() {
        return before;
    }

    /**
     * The event after the change. Closed tables are taken by locked meetings of nobody, which are no demands of the event.
     */
    SchedulingProblem after() {
        List<Person> persons = new ArrayList<>(before.persons());
        Set<UUID> late = latePeople();
        persons.replaceAll(person -> late.contains(person.id()) ? comingLate(person) : person);
        List<Party> parties = new ArrayList<>(before.parties());
        List<Demand> demands = new ArrayList<>(before.demands());
        for (Place place : before.places()) {
            for (int desk = 1; place.venueId().equals(EventProblem.hall(closedHall)) && desk <= place.desks(); desk++) {
                String name = place.id() + "/" + desk;
                Party one = nobody("one side of " + name, persons);
                Party other = nobody("other side of " + name, persons);
                parties.add(one);
                parties.add(other);
                demands.add(Demand.between(EventProblem.id("closed " + name), one.id(), other.id(), Rank.IF_POSSIBLE)
                        .atPlaces(List.of(place.id()))
                        .lockedAt(EventProblem.slot(closedSlot), place.id(), desk));
            }
        }
        return new SchedulingProblem(
                before.slots(),
                before.venues(),
                before.travel(),
                before.places(),
                parties,
                persons,
                demands,
                before.rules());
    }

    private static Party nobody(String name, List<Person> persons) {
        UUID id = EventProblem.id(name);
        persons.add(new Person(id, List.of()));
        return Party.ofOneTeam(id, List.of(id), null, MeetingLimits.NONE);
    }

    private Person comingLate(Person person) {
        Slot first = before.slots().getFirst();
        Slot last = before.slots().get(LATE_SLOTS - 1);
        List<BusyTime> busy = new ArrayList<>(person.busyTimes());
        busy.add(new BusyTime(BusyTime.Kind.UNAVAILABLE, first.start(), last.end(), null, null));
        return new Person(person.id(), busy);
    }

    private Set<UUID> latePeople() {
        int[] requests = new int[event.parties().size()];
        event.wishes().forEach(wish -> requests[wish.buyer()]++);
        int most = 0;
        for (int buyer = 0; buyer < event.shape().buyers(); buyer++) {
            most = requests[buyer] > requests[most] ? buyer : most;
        }
        return new HashSet<>(before.parties().get(most).personIds());
    }

    /** The published meetings that the change makes impossible. */
    List<PlacedMeeting> hit(List<PlacedMeeting> published) {
        Set<UUID> late = latePeople();
        Set<UUID> missed = new HashSet<>();
        before.slots().subList(0, LATE_SLOTS).forEach(slot -> missed.add(slot.id()));
        Set<UUID> closed = new HashSet<>();
        before.places().stream()
                .filter(place -> place.venueId().equals(EventProblem.hall(closedHall)))
                .forEach(place -> closed.add(place.id()));
        return published.stream()
                .filter(meeting ->
                        (meeting.slotId().equals(EventProblem.slot(closedSlot)) && closed.contains(meeting.placeId()))
                                || (missed.contains(meeting.slotId())
                                        && meeting.personIds().stream().anyMatch(late::contains)))
                .toList();
    }

    /** The published meetings that are elsewhere, at another time, with others or no longer in the new plan. */
    static List<PlacedMeeting> changed(List<PlacedMeeting> published, List<PlacedMeeting> now) {
        Map<UUID, PlacedMeeting> byDemand = new HashMap<>();
        now.forEach(meeting -> byDemand.put(meeting.demandId(), meeting));
        return published.stream()
                .filter(meeting -> !meeting.equals(byDemand.get(meeting.demandId())))
                .toList();
    }

    static int people(List<PlacedMeeting> meetings) {
        Set<UUID> people = new HashSet<>();
        meetings.forEach(meeting -> people.addAll(meeting.personIds()));
        return people.size();
    }

    /** Usual size of the case. */
    static EventShape shape() {
        return EventShape.VTM;
    }
}
