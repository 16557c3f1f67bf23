package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What speaks against a cell for a demand that the plan does not hold yet: one method for each hard rule. */
final class CellRules {

    private final ProblemIndex index;
    private final Occupancy plan;

    CellRules(ProblemIndex index, Occupancy plan) {
        this.index = index;
        this.plan = plan;
    }

    /** What speaks against the slot, wherever the meeting would be. */
    List<Obstacle> ofSlot(Demand demand, Seating seating, Slot slot) {
        List<Obstacle> found = new ArrayList<>();
        allowedSlots(demand, slot, found);
        for (UUID seat : seating.seats()) {
            availability(seat, slot, found);
            onePersonOnePlace(seat, slot, found);
        }
        limits(demand, slot, found);
        oneMeetingPerPair(demand, found);
        order(demand, slot, found);
        return found;
    }

    /** What speaks against the place in that slot, beyond what speaks against the slot. */
    List<Obstacle> ofPlace(Demand demand, Seating seating, Slot slot, Place place) {
        List<Obstacle> found = new ArrayList<>();
        fixedPlaces(demand, place, found);
        oneDeskOneMeeting(demand, slot, place, found);
        venueCapacity(slot, place, found);
        for (UUID seat : seating.seats()) {
            travel(seat, slot, place, found);
        }
        return found;
    }

    /** What speaks against the slot for the seating that comes nearest. */
    List<Obstacle> best(Demand demand, Slot slot) {
        return fewest(demand, seating -> ofSlot(demand, seating, slot));
    }

    /** What speaks against the place beyond the slot, for the seating that comes nearest. */
    List<Obstacle> best(Demand demand, Slot slot, Place place) {
        return fewest(demand, seating -> ofPlace(demand, seating, slot, place));
    }

    private List<Obstacle> fewest(Demand demand, Function<Seating, List<Obstacle>> obstacles) {
        return index.seatings(demand).stream()
                .map(obstacles)
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> nobodyInterprets(demand));
    }

    /** What speaks against every cell of a demand that cannot be manned. */
    static List<Obstacle> nobodyInterprets(Demand demand) {
        return demand.wishes().interpreters().stream()
                .filter(need -> need.personIds().isEmpty())
                .map(need -> (Obstacle) new Obstacle.NobodyInterprets(need.language()))
                .toList();
    }

    /** Where the people of a seating meet in the plan already. */
    Set<UUID> placesOf(Seating seating) {
        return seating.seats().stream()
                .flatMap(seat -> plan.meetingsOf(seat).stream())
                .map(PlacedMeeting::placeId)
                .collect(Collectors.toSet());
    }

    /** The desk to take, if the place has a free one: the locked one or the first. */
    int desk(Demand demand, Slot slot, Place place) {
        Lock lock = demand.lock();
        return lock != null ? lock.desk() : plan.freeDesk(place, slot);
    }

    /** The first legal cell in the order of time, then of the problem's places. */
    @Nullable
    PlacedMeeting firstLegal(Demand demand) {
        for (Slot slot : index.slotsFor(demand)) {
            for (Seating seating : index.seatings(demand)) {
                PlacedMeeting meeting = ofSlot(demand, seating, slot).isEmpty() ? in(demand, seating, slot) : null;
                if (meeting != null) {
                    return meeting;
                }
            }
        }
        return null;
    }

    private @Nullable PlacedMeeting in(Demand demand, Seating seating, Slot slot) {
        for (Place place : index.placesFor(demand)) {
            if (ofPlace(demand, seating, slot, place).isEmpty()) {
                int desk = desk(demand, slot, place);
                return new PlacedMeeting(demand.id(), slot.id(), place.id(), desk, seating.attendees());
            }
        }
        return null;
    }

    private void allowedSlots(Demand demand, Slot slot, List<Obstacle> found) {
        Lock lock = demand.lock();
        if (lock != null && !lock.slotId().equals(slot.id())) {
            found.add(new Obstacle.MeetingLocked(lock.slotId(), lock.placeId(), lock.desk()));
        } else if (lock == null
                && !demand.slotIds().isEmpty()
                && !demand.slotIds().contains(slot.id())) {
            found.add(new Obstacle.SlotNotAllowed(slot.id()));
        }
    }

    private void availability(UUID seat, Slot slot, List<Obstacle> found) {
        for (BusyTime busy : index.busyTimes(seat)) {
            if (busy.overlaps(slot)) {
                found.add(
                        busy.kind() == BusyTime.Kind.UNAVAILABLE
                                ? new Obstacle.PersonUnavailable(seat)
                                : new Obstacle.PersonAtAgendaItem(seat, busy.sourceId()));
            }
        }
    }

    private void onePersonOnePlace(UUID seat, Slot slot, List<Obstacle> found) {
        for (PlacedMeeting meeting : plan.meetingsOf(seat)) {
            if (index.slot(meeting.slotId()).overlaps(slot)) {
                found.add(new Obstacle.PersonInMeeting(seat, meeting.demandId()));
            }
        }
    }

    private void limits(Demand demand, Slot slot, List<Obstacle> found) {
        for (Party party : index.sides(demand)) {
            MeetingLimits limits = party.limits();
            if (plan.inAll(party.id()) >= limits.inAll()) {
                found.add(new Obstacle.LimitReached(party.id(), limits.inAll()));
            }
            if (plan.onDay(party.id(), slot.day()) >= limits.perDay()) {
                found.add(new Obstacle.DayLimitReached(party.id(), limits.perDay()));
            }
            if (plan.busiestOf(party.id(), slot) >= limits.atOnce()) {
                found.add(new Obstacle.AtOnceLimitReached(party.id(), limits.atOnce()));
            }
        }
    }

    private void oneMeetingPerPair(Demand demand, List<Obstacle> found) {
        UUID other = plan.demandOfPair(demand);
        if (other != null) {
            found.add(new Obstacle.PairMeetsAlready(other));
        }
    }

    private void order(Demand demand, Slot slot, List<Obstacle> found) {
        for (UUID earlier : demand.wishes().earlierIds()) {
            Slot other = plan.slotOf(earlier);
            if (other != null && other.end().isAfter(slot.start())) {
                found.add(new Obstacle.OutOfOrder(earlier));
            }
        }
        for (Demand later : index.laterThan(demand)) {
            Slot other = plan.slotOf(later.id());
            if (other != null && slot.end().isAfter(other.start())) {
                found.add(new Obstacle.OutOfOrder(later.id()));
            }
        }
    }

    private void fixedPlaces(Demand demand, Place place, List<Obstacle> found) {
        if (index.placesFor(demand).contains(place)) {
            return;
        }
        Lock lock = demand.lock();
        found.add(
                lock == null
                        ? new Obstacle.PlaceNotAllowed(place.id())
                        : new Obstacle.MeetingLocked(lock.slotId(), lock.placeId(), lock.desk()));
    }

    private void oneDeskOneMeeting(Demand demand, Slot slot, Place place, List<Obstacle> found) {
        Lock lock = demand.lock();
        boolean full = lock == null ? plan.freeDesk(place, slot) == 0 : !plan.isFree(place, slot, lock.desk());
        if (full) {
            found.add(new Obstacle.PlaceFull(place.id(), place.desks()));
        }
    }

    private void venueCapacity(Slot slot, Place place, List<Obstacle> found) {
        Integer capacity = index.venue(place.venueId()).capacity();
        if (capacity != null && plan.busiest(place.venueId(), slot) >= capacity) {
            found.add(new Obstacle.VenueFull(place.venueId(), capacity));
        }
    }

    private void travel(UUID seat, Slot slot, Place place, List<Obstacle> found) {
        for (PlacedMeeting meeting : plan.meetingsOf(seat)) {
            Slot other = index.slot(meeting.slotId());
            tooFar(seat, index.minutesBetween(place, index.place(meeting.placeId())), slot, other, found);
        }
        for (BusyTime busy : index.busyTimes(seat)) {
            if (busy.venueId() != null) {
                int needed = index.problem().travel().between(place.venueId(), busy.venueId());
                tooFar(seat, needed, slot, busy, found);
            }
        }
    }

    private static void tooFar(UUID seat, int needed, Slot slot, Timed other, List<Obstacle> found) {
        if (!slot.overlaps(other) && slot.minutesApart(other) < needed) {
            found.add(new Obstacle.TravelTooShort(seat, needed, (int) slot.minutesApart(other)));
        }
    }
}
