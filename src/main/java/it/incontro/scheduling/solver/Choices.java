package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The decisions of the model: whether a demand is placed, in which slot, and in which pool of places. What availability,
 * agenda items and the demand itself rule out has no variable at all.
 */
final class Choices {

    /** One possibility, true if it is taken. */
    record Choice(Demand demand, Slot slot, Pools.Pool pool, BoolVar taken) {}

    private final CpModel model;
    private final ProblemIndex index;
    private final List<Choice> all = new ArrayList<>();
    private final Map<UUID, BoolVar> placed = new LinkedHashMap<>();
    private final Map<UUID, Map<UUID, BoolVar>> at = new LinkedHashMap<>();

    Choices(CpModel model, ProblemIndex index, Pools pools) {
        this.model = model;
        this.index = index;
        for (Demand demand : index.problem().demands()) {
            add(demand, pools.of(demand));
        }
    }

    List<Choice> all() {
        return all;
    }

    BoolVar placed(Demand demand) {
        return Objects.requireNonNull(placed.get(demand.id()));
    }

    /** By slot, the variable that says that the demand is placed in it. */
    Map<UUID, BoolVar> at(Demand demand) {
        return at.getOrDefault(demand.id(), Map.of());
    }

    /** Proposes a plan as the place to start the search from. */
    void hint(List<PlacedMeeting> plan, Pools pools) {
        model.clearHints();
        Map<UUID, PlacedMeeting> byDemand = ProblemIndex.byId(plan, PlacedMeeting::demandId);
        placed.forEach((id, literal) -> model.addHint(literal, byDemand.containsKey(id)));
        at.forEach((id, slots) -> {
            PlacedMeeting meeting = byDemand.get(id);
            slots.forEach((slotId, literal) ->
                    model.addHint(literal, meeting != null && meeting.slotId().equals(slotId)));
        });
        for (Choice choice : all) {
            PlacedMeeting meeting = byDemand.get(choice.demand().id());
            boolean here = meeting != null
                    && meeting.slotId().equals(choice.slot().id())
                    && pools.ofPlace(meeting.placeId()).equals(choice.pool());
            if (!isSlotVariable(choice)) {
                model.addHint(choice.taken(), here);
            }
        }
    }

    /** The choices that are taken, according to the values of the variables. */
    List<Choice> taken(Predicate<Literal> isTrue) {
        return all.stream().filter(choice -> isTrue.test(choice.taken())).toList();
    }

    private boolean isSlotVariable(Choice choice) {
        BoolVar slot = at(choice.demand()).get(choice.slot().id());
        return slot != null && slot.getIndex() == choice.taken().getIndex();
    }

    private void add(Demand demand, List<Pools.Pool> pools) {
        Map<UUID, BoolVar> slots = new LinkedHashMap<>();
        for (Slot slot : index.slotsFor(demand)) {
            List<Pools.Pool> within = pools.stream()
                    .filter(pool -> isPossible(demand, slot, pool))
                    .toList();
            if (!within.isEmpty()) {
                slots.put(slot.id(), choose(demand, slot, within));
            }
        }
        at.put(demand.id(), slots);
        BoolVar isPlaced = model.newBoolVar("");
        placed.put(demand.id(), isPlaced);
        List<Literal> one = new ArrayList<>(slots.values());
        one.add(isPlaced.not());
        model.addExactlyOne(one);
    }

    private BoolVar choose(Demand demand, Slot slot, List<Pools.Pool> pools) {
        BoolVar inSlot = model.newBoolVar("");
        if (pools.size() == 1) {
            all.add(new Choice(demand, slot, pools.getFirst(), inSlot));
            return inSlot;
        }
        List<Literal> one = new ArrayList<>();
        for (Pools.Pool pool : pools) {
            BoolVar taken = model.newBoolVar("");
            all.add(new Choice(demand, slot, pool, taken));
            one.add(taken);
        }
        one.add(inSlot.not());
        model.addExactlyOne(one);
        return inSlot;
    }

    private boolean isPossible(Demand demand, Slot slot, Pools.Pool pool) {
        return index.seatings(demand).getFirst().seats().stream()
                .flatMap(seat -> index.busyTimes(seat).stream())
                .allMatch(busy -> leavesTime(busy, slot, pool.venueId()));
    }

    private boolean leavesTime(BusyTime busy, Slot slot, UUID venueId) {
        int travel = busy.venueId() == null ? 0 : index.problem().travel().between(busy.venueId(), venueId);
        return !busy.overlaps(slot) && busy.minutesApart(slot) >= travel;
    }
}
