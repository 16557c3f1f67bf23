package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
        List<Place> others = others(allowed);
        for (Slot slot : index.slotsFor(demand)) {
            for (Seating seating : index.seatings(demand)) {
                read(seating, slot, allowed, others);
            }
        }
    }

    /** Places that are nobody's own and that the demand may not have. */
    private List<Place> others(List<Place> allowed) {
        if (demand.lock() != null) {
            return List.of();
        }
        Set<UUID> out = new HashSet<>();
        allowed.forEach(place -> out.add(place.id()));
        for (Party party : index.problem().parties()) {
            if (party.fixedPlaceId() != null) {
                out.add(party.fixedPlaceId());
            }
        }
        return index.problem().places().stream()
                .filter(place -> !out.contains(place.id()))
                .toList();
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
        boolean isFree = ofSlot.fixes.isEmpty() && ofSlot.meetings == AT_ONCE;
        for (Place place : isFree ? others : List.<Place>of()) {
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

    /** The slots after which there is time for another one, those where that is enough first. */
    List<Fix> moreSlots() {
        List<Slot> all = index.timeline().slots();
        List<Slot> last = all.stream()
                .filter(slot -> all.stream().noneMatch(FixedProblem.slotAfter(slot)::overlaps))
                .toList();
        return last.stream()
                .sorted(Comparator.comparing((Slot slot) -> !isEnough(FixedProblem.slotAfter(slot))))
                .map(slot -> (Fix) new Fix.OneMoreSlot(slot.id()))
                .toList();
    }

    /** No slot of the plan overlaps it, so desks and venues are free. */
    boolean isEnough(Fix more) {
        return more instanceof Fix.OneMoreSlot slot && isEnough(FixedProblem.slotAfter(index.slot(slot.afterSlotId())));
    }

    private boolean isEnough(Slot added) {
        for (Seating seating : index.seatings(demand)) {
            boolean isFree =
                    rules.ofSlot(demand, seating, added).stream().allMatch(Obstacle.SlotNotAllowed.class::isInstance);
            if (demand.lock() == null && isFree) {
                for (Place place : index.placesFor(demand)) {
                    if (rules.ofPlace(demand, seating, added, place).isEmpty()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
