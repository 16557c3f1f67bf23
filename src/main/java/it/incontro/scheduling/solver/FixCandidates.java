package it.incontro.scheduling.solver;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The changes that could place a demand, read off the obstacles of all cells, also of slots that could be added: those
 * where the changes are enough, and those where besides other meetings would have to move.
 */
final class FixCandidates {

    private final ProblemIndex index;
    private final CellRules rules;
    private final Demand demand;
    private final int fewestChanges;
    private final int mostChanges;
    private final Set<UUID> theirPlaces = new HashSet<>();
    private final Map<Fix, Integer> meetingsInTheWay = new LinkedHashMap<>();

    /**
     * Reads the cells.
     *
     * @param fewestChanges how many changes a candidate must need together
     * @param mostChanges how many it may need
     */
    FixCandidates(ProblemIndex index, CellRules rules, Demand demand, int fewestChanges, int mostChanges) {
        this.index = index;
        this.rules = rules;
        this.demand = demand;
        this.fewestChanges = fewestChanges;
        this.mostChanges = mostChanges;
        List<Place> allowed = index.placesFor(demand);
        List<Place> others = others(allowed);
        for (Seating seating : index.seatings(demand)) {
            theirPlaces.addAll(rules.placesOf(seating));
            for (Slot slot : index.slotsFor(demand)) {
                read(seating, slot, allowed, others);
            }
        }
        if (demand.lock() == null) {
            lastSlots().forEach(last -> readSlotAfter(last, allowed));
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

    /** After which there is time for another one. */
    private List<Slot> lastSlots() {
        Timeline timeline = index.timeline();
        return timeline.slots().stream()
                .filter(slot -> timeline.slots().stream().noneMatch(timeline.slotAfter(slot)::overlaps))
                .toList();
    }

    /** Of the places that need nothing of their own, one is enough. */
    private void read(Seating seating, Slot slot, List<Place> allowed, List<Place> others) {
        CellNeeds ofSlot = new CellNeeds(mostChanges).add(rules.ofSlot(demand, seating, slot), slot, null);
        if (!ofSlot.isPossible()) {
            return;
        }
        Set<Alike> known = new HashSet<>();
        for (Place place : allowed) {
            if (!known.add(alike(place, slot))) {
                continue;
            }
            CellNeeds needs = ofSlot.copy().add(rules.ofPlace(demand, seating, slot, place), slot, place);
            offer(needs);
            if (needs.changes() > ofSlot.changes()) {
                offer(ofSlot.withOneMoreMeeting());
            }
            if (needs.isSameAs(ofSlot)) {
                return;
            }
        }
        known.clear();
        boolean elsewhere = ofSlot.changes() < mostChanges && ofSlot.meetings() == 0;
        for (Place place : elsewhere ? others : List.<Place>of()) {
            if (known.add(alike(place, slot))) {
                offer(ofSlot.copy().add(rules.ofPlace(demand, seating, slot, place), slot, place));
            }
        }
    }

    /** Places of which one can stand for all. */
    private record Alike(
            UUID venueId, boolean isFree, @Nullable UUID whereTheyMeet) {}

    private Alike alike(Place place, Slot slot) {
        UUID theirs = theirPlaces.contains(place.id()) ? place.id() : null;
        return new Alike(place.venueId(), rules.desk(demand, slot, place) > 0, theirs);
    }

    /** Who cannot have the new slot may have another one whose meeting moves there. */
    private void readSlotAfter(Slot last, List<Place> allowed) {
        Slot added = index.timeline().slotAfter(last);
        index.seatings(demand).forEach(seating -> readAdded(seating, last, added, allowed));
        if (fewestChanges == 1) {
            meetingsInTheWay.putIfAbsent(new Fix.OneMoreSlot(last.id()), Integer.MAX_VALUE);
        }
    }

    /** No slot of the plan overlaps it, so desks and venues are free. */
    private void readAdded(Seating seating, Slot last, Slot added, List<Place> allowed) {
        CellNeeds ofSlot = new CellNeeds(mostChanges).addInNewSlot(last, rules.ofSlot(demand, seating, added));
        if (!ofSlot.isPossible()) {
            return;
        }
        for (Place place : allowed) {
            CellNeeds needs = ofSlot.copy().add(rules.ofPlace(demand, seating, added, place), added, place);
            offer(needs);
            if (needs.isSameAs(ofSlot)) {
                return;
            }
        }
    }

    private void offer(CellNeeds needs) {
        Fix fix = needs.isPossible() && needs.changes() >= fewestChanges ? needs.fix() : null;
        if (fix != null) {
            meetingsInTheWay.merge(fix, needs.meetings(), Math::min);
        }
    }

    /** The costs of candidates, the least first. */
    List<Integer> costs() {
        return meetingsInTheWay.keySet().stream()
                .map(Fix::cost)
                .distinct()
                .sorted()
                .toList();
    }

    /** The candidate of this cost with the cheapest changes that is enough by itself, or null. */
    @Nullable
    Fix atOnce(int cost) {
        return meetingsInTheWay.entrySet().stream()
                .filter(entry -> entry.getKey().cost() == cost && entry.getValue() == 0)
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(FixCandidates::inAll))
                .orElse(null);
    }

    /** The candidates of this cost after which other meetings have to move, the fewest in the way first. */
    List<Fix> withMoves(int cost) {
        return meetingsInTheWay.entrySet().stream()
                .filter(entry -> entry.getKey().cost() == cost)
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int inAll(Fix fix) {
        return fix.changes().stream().mapToInt(Fix::cost).sum();
    }
}
