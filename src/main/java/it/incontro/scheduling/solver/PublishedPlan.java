package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a changed event leaves of a published plan: locked meetings are where they are locked; every other meeting that
 * still keeps all rules is kept, the required and then the most wished first; the rest is broken, each with the cause.
 */
final class PublishedPlan {

    private final ProblemIndex index;
    private final Occupancy occupancy;
    private final CellRules rules;
    private final List<PlacedMeeting> kept = new ArrayList<>();
    private final Map<UUID, MeetingChange.Cause> broken = new LinkedHashMap<>();
    private final Map<UUID, PlacedMeeting> before = new LinkedHashMap<>();
    private final Map<List<Object>, UUID> atDesk = new HashMap<>();
    private final Set<UUID> slots = new HashSet<>();
    private final Set<UUID> places = new HashSet<>();
    private boolean locksGoTogether = true;

    PublishedPlan(ProblemIndex index, List<PlacedMeeting> published) {
        this.index = index;
        occupancy = new Occupancy(index);
        rules = new CellRules(index, occupancy);
        index.problem().slots().forEach(slot -> slots.add(slot.id()));
        index.problem().places().forEach(place -> places.add(place.id()));
        published.forEach(meeting -> before.put(meeting.demandId(), meeting));
        index.problem().demands().stream()
                .filter(demand -> demand.lock() != null)
                .forEach(this::lock);
        published.stream()
                .filter(meeting -> index.hasDemand(meeting.demandId()))
                .map(meeting -> index.demand(meeting.demandId()))
                .filter(demand -> demand.lock() == null)
                .sorted(Comparator.comparing((Demand demand) -> !demand.isRequired())
                        .thenComparing(Demand::rank))
                .forEach(this::keepIfPossible);
    }

    private void lock(Demand demand) {
        PlacedMeeting meeting = asPublished(LockConflicts.atItsLock(index, demand));
        Seating seating = index.lockedSeating(demand);
        Slot slot = index.slot(meeting.slotId());
        Place place = index.place(meeting.placeId());
        locksGoTogether &= !index.seatings(demand).isEmpty()
                && rules.ofSlot(demand, seating, slot).isEmpty()
                && rules.ofPlace(demand, seating, slot, place).isEmpty();
        add(meeting);
        if (!meeting.equals(before.get(demand.id()))) {
            broken.put(
                    demand.id(),
                    before.containsKey(demand.id())
                            ? new MeetingChange.LockedElsewhere()
                            : new MeetingChange.Required());
        }
    }

    /** The published meeting itself, if it is the same: persons may be told in another order. */
    private PlacedMeeting asPublished(PlacedMeeting locked) {
        PlacedMeeting known = before.get(locked.demandId());
        return known != null
                        && known.slotId().equals(locked.slotId())
                        && known.placeId().equals(locked.placeId())
                        && known.desk() == locked.desk()
                        && Set.copyOf(known.personIds()).equals(Set.copyOf(locked.personIds()))
                ? known
                : locked;
    }

    private void add(PlacedMeeting meeting) {
        occupancy.add(meeting);
        kept.add(meeting);
        atDesk.put(List.of(meeting.placeId(), meeting.desk(), meeting.slotId()), meeting.demandId());
    }

    private void keepIfPossible(Demand demand) {
        PlacedMeeting meeting = published(demand.id());
        MeetingChange.Cause cause = meeting == null ? null : whyNot(demand, meeting);
        if (meeting != null && cause == null) {
            add(meeting);
        } else if (cause != null) {
            broken.put(demand.id(), cause);
        }
    }

    private MeetingChange.@Nullable Cause whyNot(Demand demand, PlacedMeeting meeting) {
        if (!slots.contains(meeting.slotId())) {
            return new MeetingChange.SlotClosed(meeting.slotId());
        }
        if (!places.contains(meeting.placeId())) {
            return new MeetingChange.PlaceClosed(meeting.placeId());
        }
        Seating seating = index.seating(meeting);
        if (!seating.seatsExactly(meeting.personIds())) {
            return new MeetingChange.PeopleChanged();
        }
        Slot slot = index.slot(meeting.slotId());
        Place place = index.place(meeting.placeId());
        List<Obstacle> obstacles = new ArrayList<>(rules.ofSlot(demand, seating, slot));
        obstacles.addAll(rules.ofPlace(demand, seating, slot, place));
        if (!obstacles.isEmpty()) {
            return cause(obstacles.getFirst(), meeting);
        }
        return occupancy.isFree(place, slot, meeting.desk()) ? null : deskGone(meeting);
    }

    private MeetingChange.Cause cause(Obstacle obstacle, PlacedMeeting meeting) {
        return switch (obstacle) {
            case Obstacle.PersonUnavailable away -> new MeetingChange.PersonAway(away.personId());
            case Obstacle.PersonAtAgendaItem away -> new MeetingChange.PersonAway(away.personId());
            case Obstacle.PersonInMeeting busy -> new MeetingChange.MadeRoom(busy.otherDemandId());
            case Obstacle.PairMeetsAlready pair -> new MeetingChange.MadeRoom(pair.otherDemandId());
            case Obstacle.SlotNotAllowed slot -> new MeetingChange.SlotClosed(slot.slotId());
            case Obstacle.PlaceNotAllowed place -> new MeetingChange.PlaceClosed(place.placeId());
            case Obstacle.PlaceFull full -> deskGone(meeting);
            default -> new MeetingChange.RuledOut(obstacle);
        };
    }

    private MeetingChange.Cause deskGone(PlacedMeeting meeting) {
        for (Slot slot : index.timeline().overlapping(index.slot(meeting.slotId()))) {
            UUID other = atDesk.get(List.of(meeting.placeId(), meeting.desk(), slot.id()));
            if (other != null) {
                return new MeetingChange.MadeRoom(other);
            }
        }
        return new MeetingChange.PlaceClosed(meeting.placeId());
    }

    /** Whether the locked meetings keep all rules. */
    boolean locksGoTogether() {
        return locksGoTogether;
    }

    /** The meetings that stay where they were published, and the locked ones. */
    List<PlacedMeeting> kept() {
        return kept;
    }

    /** The demands whose published meetings cannot be, and locked ones that were elsewhere or nowhere. */
    Map<UUID, MeetingChange.Cause> broken() {
        return broken;
    }

    /** Those of the broken ones for which a new cell is to be found. */
    List<UUID> toPlace() {
        return broken.keySet().stream()
                .filter(id -> index.demand(id).lock() == null)
                .toList();
    }

    /** The meetings of requests that are not there any more. */
    List<PlacedMeeting> withdrawn() {
        return before.values().stream()
                .filter(meeting -> !index.hasDemand(meeting.demandId()))
                .toList();
    }

    @Nullable
    PlacedMeeting published(UUID demandId) {
        return before.get(demandId);
    }

    /** All of it, in its order. */
    Iterable<PlacedMeeting> all() {
        return before.values();
    }
}
