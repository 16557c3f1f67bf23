package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Nobody has two meetings so close in time and so far apart that the way takes longer than the gap. For two near slots
 * and each place of the first, at most one of all choices there and all choices out of reach in the second is taken:
 * stronger than forbidding them pair by pair.
 */
final class TravelRule {

    private final CpModel model;
    private final ProblemIndex index;
    private final Choices choices;
    private final Pools pools;

    TravelRule(CpModel model, ProblemIndex index, Choices choices, Pools pools) {
        this.model = model;
        this.index = index;
        this.choices = choices;
        this.pools = pools;
    }

    void add(List<List<Demand>> demandsOfOnePerson) {
        int longest = longestWay();
        List<Slot> slots = index.timeline().slots();
        Map<UUID, List<Choices.Choice>> byDemand = new HashMap<>();
        choices.all()
                .forEach(choice -> byDemand.computeIfAbsent(choice.demand().id(), id -> new ArrayList<>())
                        .add(choice));
        for (int i = 0; i < slots.size(); i++) {
            for (Slot next : slots.subList(i + 1, slots.size())) {
                Slot slot = slots.get(i);
                if (!slot.overlaps(next) && slot.minutesApart(next) < longest) {
                    demandsOfOnePerson.forEach(demands -> add(demands, slot, next, byDemand));
                }
            }
        }
    }

    private void add(List<Demand> demands, Slot slot, Slot next, Map<UUID, List<Choices.Choice>> byDemand) {
        Map<Pools.Pool, List<Literal>> here = byPool(demands, slot, byDemand);
        Map<Pools.Pool, List<Literal>> there = byPool(demands, next, byDemand);
        long gap = slot.minutesApart(next);
        Set<List<Literal>> known = new HashSet<>();
        here.forEach((pool, first) -> {
            List<Pools.Pool> outOfReach = outOfReach(pool, there, gap);
            if (!outOfReach.isEmpty()) {
                List<Literal> exclusive = new ArrayList<>();
                here.forEach((other, literals) -> {
                    if (outOfReach(other, there, gap).equals(outOfReach)) {
                        exclusive.addAll(literals);
                    }
                });
                outOfReach.forEach(far -> exclusive.addAll(there.getOrDefault(far, List.of())));
                if (known.add(exclusive)) {
                    model.addAtMostOne(exclusive);
                }
            }
        });
    }

    private List<Pools.Pool> outOfReach(Pools.Pool pool, Map<Pools.Pool, List<Literal>> there, long gap) {
        return pools.all().stream()
                .filter(there::containsKey)
                .filter(other -> pools.minutesBetween(pool, other) > gap)
                .toList();
    }

    private Map<Pools.Pool, List<Literal>> byPool(
            List<Demand> demands, Slot slot, Map<UUID, List<Choices.Choice>> byDemand) {
        Map<Pools.Pool, List<Literal>> byPool = new HashMap<>();
        for (Demand demand : demands) {
            for (Choices.Choice choice : byDemand.getOrDefault(demand.id(), List.of())) {
                if (choice.slot().equals(slot)) {
                    byPool.computeIfAbsent(choice.pool(), p -> new ArrayList<>())
                            .add(choice.taken());
                }
            }
        }
        return byPool;
    }

    private int longestWay() {
        int travel = index.problem().travel().minutes().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return Math.max(travel, index.problem().rules().changeOverMinutes());
    }
}
