package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The single changes that could place a demand, read off the obstacles of all cells: those where one change is enough, and
 * those where besides other meetings would have to move.
 */
final class FixCandidates {

    private static final int AT_ONCE = 0;

    private final ProblemIndex index;
    private final CellRules rules;
    private final Demand demand;
    private final Map<Fix, Integer> meetingsInTheWay = new HashMap<>();
    private final List<Fix> inOrder = new ArrayList<>();

    FixCandidates(ProblemIndex index, CellRules rules, Demand demand) {
        this.index = index;
        this.rules = rules;
        this.demand = demand;
        List<Place> allowed = index.placesFor(demand);
        List<Place> others = index.problem().places().stream()
                .filter(place -> demand.lock() == null && !allowed.contains(place))
                .toList();
        for (Slot slot : index.slotsFor(demand)) {
            for (Seating seating : index.seatings(demand)) {
                read(seating, slot, allowed, others);
            }
        }
    }

    /** Of the places that need nothing of their own, one is enough. */
    private void read(Seating seating, Slot slot, List<Place> allowed, List<Place> others) {
        Needs ofSlot = new Needs().add(rules.ofSlot(demand, seating, slot), slot, null);
        if (!ofSlot.isPossible()) {
            return;
        }
        for (Place place : allowed) {
            Needs needs = ofSlot.copy().add(rules.ofPlace(demand, seating, slot, place), slot, place);
            offer(needs);
            if (needs.fixes.size() > ofSlot.fixes.size()) {
                offer(ofSlot.withOneMoreMeeting());
            }
            if (needs.meetings == ofSlot.meetings && needs.fixes.equals(ofSlot.fixes)) {
                return;
            }
        }
        for (Place place : ofSlot.fixes.isEmpty() ? others : List.<Place>of()) {
            Needs needs = ofSlot.copy().add(rules.ofPlace(demand, seating, slot, place), slot, place);
            offer(needs);
            if (needs.isPossible() && needs.meetings == AT_ONCE) {
                return;
            }
        }
    }

    private void offer(Needs needs) {
        if (needs.isPossible() && needs.fixes.size() == 1) {
            Fix fix = needs.fixes.iterator().next();
            if (!meetingsInTheWay.containsKey(fix)) {
                inOrder.add(fix);
            }
            meetingsInTheWay.merge(fix, needs.meetings, Math::min);
        }
    }

    /** The first change of this cost that is enough by itself, or null. */
    @Nullable
    Fix atOnce(int cost) {
        return inOrder.stream()
                .filter(fix -> fix.cost() == cost && meetingsInTheWay.getOrDefault(fix, 1) == AT_ONCE)
                .findFirst()
                .orElse(null);
    }

    /** The changes of this cost after which other meetings have to move, the fewest in the way first. */
    List<Fix> withMoves(int cost) {
        return inOrder.stream()
                .filter(fix -> fix.cost() == cost)
                .sorted(Comparator.comparing(fix -> meetingsInTheWay.getOrDefault(fix, Integer.MAX_VALUE)))
                .toList();
    }

    /** What a cell would need. */
    private final class Needs {

        private final Set<Fix> fixes = new LinkedHashSet<>();
        private int meetings;
        private boolean hopeless;

        boolean isPossible() {
            return !hopeless && fixes.size() <= 1;
        }

        Needs copy() {
            Needs copy = new Needs();
            copy.fixes.addAll(fixes);
            copy.meetings = meetings;
            copy.hopeless = hopeless;
            return copy;
        }

        /** The desk may be that of a meeting which moves. */
        Needs withOneMoreMeeting() {
            Needs more = copy();
            more.meetings++;
            return more;
        }

        Needs add(List<Obstacle> obstacles, Slot slot, @Nullable Place place) {
            boolean venueFull = obstacles.stream().anyMatch(Obstacle.VenueFull.class::isInstance);
            boolean deskTaken = obstacles.stream().anyMatch(Obstacle.PlaceFull.class::isInstance);
            if (place != null && (venueFull || deskTaken)) {
                fixes.add(new Fix.OneMoreDesk(slot.id(), place.id(), venueFull));
            }
            obstacles.forEach(obstacle -> add(obstacle, slot));
            return this;
        }

        private void add(Obstacle obstacle, Slot slot) {
            switch (obstacle) {
                case Obstacle.PersonUnavailable away -> fixes.add(new Fix.FreePerson(away.personId(), slot.id()));
                case Obstacle.LimitReached limit -> raise(limit.partyId(), Fix.LimitKind.IN_ALL, limit.limit());
                case Obstacle.DayLimitReached limit -> raise(limit.partyId(), Fix.LimitKind.PER_DAY, limit.limit());
                case Obstacle.AtOnceLimitReached limit -> raise(limit.partyId(), Fix.LimitKind.AT_ONCE, limit.limit());
                case Obstacle.PlaceNotAllowed place -> fixes.add(new Fix.AllowPlace(place.placeId()));
                case Obstacle.PersonInMeeting busy -> meetings++;
                case Obstacle.TravelTooShort way -> meetings++;
                case Obstacle.OutOfOrder order -> meetings++;
                case Obstacle.PlaceFull full -> {}
                case Obstacle.VenueFull full -> {}
                default -> hopeless = true;
            }
        }

        private void raise(UUID partyId, Fix.LimitKind kind, int limit) {
            fixes.add(new Fix.RaiseLimit(partyId, kind, limit + 1));
        }
    }

    /** The last slots of sessions after which there is time for another one. */
    List<Fix> moreSlots() {
        List<Fix> found = new ArrayList<>();
        List<Slot> all = index.timeline().slots();
        for (Slot last : all) {
            long length = last.end().getEpochSecond() - last.start().getEpochSecond();
            boolean isFree = all.stream()
                    .noneMatch(other -> other.start().isBefore(last.end().plusSeconds(length))
                            && other.end().isAfter(last.end()));
            if (isFree) {
                found.add(new Fix.OneMoreSlot(last.id()));
            }
        }
        return found;
    }
}
