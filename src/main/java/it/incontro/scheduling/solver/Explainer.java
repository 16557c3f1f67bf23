package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the reason why a demand is not in a plan that has no legal cell for it: first what no plan could change. */
final class Explainer {

    private final ProblemIndex index;
    private final CellRules empty;
    private final CellRules rules;
    private final boolean weightIsProven;

    Explainer(ProblemIndex index, List<PlacedMeeting> plan, boolean weightIsProven) {
        this(index, new CellRules(index, new Occupancy(index, plan)), weightIsProven);
    }

    Explainer(ProblemIndex index, CellRules rules, boolean weightIsProven) {
        this.index = index;
        this.empty = new CellRules(index, new Occupancy(index));
        this.rules = rules;
        this.weightIsProven = weightIsProven;
    }

    UnplacedDemand explain(Demand demand) {
        List<Slot> common = index.slotsFor(demand).stream()
                .filter(slot -> isAvailable(demand, slot))
                .toList();
        Explanation whateverThePlan = whateverThePlan(demand, common);
        if (whateverThePlan != null) {
            return UnplacedDemand.because(demand.id(), whateverThePlan);
        }
        Explanation inThisPlan = inThisPlan(demand, common);
        return UnplacedDemand.because(
                demand.id(), weightIsProven ? inThisPlan : new Explanation.NotFoundInTime(inThisPlan));
    }

    private @Nullable Explanation whateverThePlan(Demand demand, List<Slot> common) {
        if (index.seatings(demand).isEmpty()
                && CellRules.nobodyInterprets(demand).getFirst() instanceof Obstacle.NobodyInterprets nobody) {
            return new Explanation.NobodyInterprets(nobody.language());
        }
        if (common.isEmpty()) {
            List<UUID> interpreters = interpreters(demand);
            int slots = interpreters.isEmpty() ? 0 : slotsOfTheSides(demand);
            return slots == 0 ? noCommonSlot(demand) : new Explanation.NoInterpreterFree(slots, interpreters);
        }
        if (index.placesFor(demand).isEmpty()) {
            return new Explanation.NoPlaceAllowed();
        }
        Set<UUID> travellers = new LinkedHashSet<>();
        for (Slot slot : common) {
            for (Place place : index.placesFor(demand)) {
                List<UUID> late = empty.best(demand, slot, place).stream()
                        .filter(Obstacle.TravelTooShort.class::isInstance)
                        .map(obstacle -> ((Obstacle.TravelTooShort) obstacle).personId())
                        .toList();
                if (late.isEmpty()) {
                    return null;
                }
                travellers.addAll(late);
            }
        }
        return new Explanation.NoTimeToTravel(common.size(), List.copyOf(travellers));
    }

    private int slotsOfTheSides(Demand demand) {
        return (int) index.slotsFor(demand).stream()
                .filter(slot ->
                        index.withoutInterpreters(demand).stream().anyMatch(way -> isAvailable(way.seats(), slot)))
                .count();
    }

    /** Who could interpret in its meeting. */
    static List<UUID> interpreters(Demand demand) {
        return demand.wishes().interpreters().stream()
                .flatMap(need -> need.personIds().stream().sorted())
                .distinct()
                .toList();
    }

    private Explanation noCommonSlot(Demand demand) {
        List<Slot> slots = index.slotsFor(demand);
        Map<UUID, Integer> away = new LinkedHashMap<>();
        for (UUID seat : everybody(demand)) {
            away.put(seat, (int) slots.stream()
                    .filter(slot -> !isAvailable(List.of(seat), slot))
                    .count());
        }
        List<Explanation.Absence> absences = away.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Explanation.Absence(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Explanation.Absence::slots).reversed())
                .toList();
        List<Party> sides = index.sides(demand);
        return new Explanation.NoCommonSlot(
                available(demand, sides.getFirst(), slots), available(demand, sides.getLast(), slots), absences);
    }

    private Explanation inThisPlan(Demand demand, List<Slot> common) {
        for (Obstacle obstacle : rules.best(demand, common.getFirst())) {
            if (obstacle instanceof Obstacle.PairMeetsAlready pair) {
                return new Explanation.PairMeetsAlready(pair.otherDemandId());
            }
            if (obstacle instanceof Obstacle.LimitReached limit) {
                return new Explanation.LimitReached(limit.partyId(), Explanation.LimitKind.IN_ALL, limit.limit());
            }
        }
        List<Explanation.FullCell> full = fullCells(demand, common);
        return full.isEmpty()
                ? new SlotTally(index, rules, demand, common).explanation()
                : new Explanation.BothFreeButNoPlace(full);
    }

    private List<Explanation.FullCell> fullCells(Demand demand, List<Slot> common) {
        List<Explanation.FullCell> cells = new ArrayList<>();
        for (Slot slot : common) {
            if (!rules.best(demand, slot).isEmpty()) {
                continue;
            }
            for (Place place : index.placesFor(demand)) {
                List<Obstacle> obstacles = rules.best(demand, slot, place);
                boolean desk = obstacles.stream().anyMatch(Obstacle.PlaceFull.class::isInstance);
                boolean venue = obstacles.stream().anyMatch(Obstacle.VenueFull.class::isInstance);
                int ofRoom = (desk ? 1 : 0) + (venue ? 1 : 0);
                if (ofRoom == obstacles.size()) {
                    cells.add(new Explanation.FullCell(slot.id(), place.id(), desk, venue));
                }
            }
        }
        return cells;
    }

    private int available(Demand demand, Party side, List<Slot> slots) {
        List<List<UUID>> ways = Seatings.sides(demand, side);
        return (int) slots.stream()
                .filter(slot -> ways.stream().anyMatch(seats -> isAvailable(seats, slot)))
                .count();
    }

    private boolean isAvailable(Demand demand, Slot slot) {
        return index.seatings(demand).stream().anyMatch(way -> isAvailable(way.seats(), slot));
    }

    private Set<UUID> everybody(Demand demand) {
        Set<UUID> seats = new LinkedHashSet<>();
        index.withoutInterpreters(demand).forEach(way -> seats.addAll(way.seats()));
        return seats;
    }

    private boolean isAvailable(List<UUID> seats, Slot slot) {
        return seats.stream().noneMatch(seat -> index.busyTimes(seat).stream().anyMatch(busy -> busy.overlaps(slot)));
    }
}
