package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The hard rules of the model, one method each. Availability and agenda items are in {@link Choices} already. */
final class HardRules {

    private final CpModel model;
    private final ProblemIndex index;
    private final Choices choices;

    HardRules(CpModel model, ProblemIndex index, Choices choices) {
        this.model = model;
        this.index = index;
        this.choices = choices;
    }

    void addAll(Pools pools) {
        List<List<Demand>> together = demandsBySeat();
        onePersonOnePlace(together);
        oneDeskOneMeeting(pools);
        venueCapacity();
        new TravelRule(model, index, choices, pools).add(together);
        locks();
        limits();
        oneMeetingPerPair();
        new CountingBounds(model, index, choices).add(together, pools);
    }

    /** The demands that share a person, without those lists that are the same for several persons. */
    private List<List<Demand>> demandsBySeat() {
        Map<UUID, List<Demand>> bySeat = new LinkedHashMap<>();
        for (Demand demand : index.problem().demands()) {
            index.seatings(demand)
                    .getFirst()
                    .seats()
                    .forEach(seat -> bySeat.computeIfAbsent(seat, id -> new ArrayList<>())
                            .add(demand));
        }
        return bySeat.values().stream().distinct().toList();
    }

    private void onePersonOnePlace(List<List<Demand>> together) {
        for (List<Demand> demands : together) {
            for (List<Slot> moment : index.timeline().moments()) {
                atMostOne(demands.stream()
                        .flatMap(demand -> at(demand, moment).stream())
                        .toList());
            }
        }
    }

    private void oneDeskOneMeeting(Pools pools) {
        Map<Integer, Map<UUID, List<BoolVar>>> byPool = new HashMap<>();
        for (Choices.Choice choice : choices.all()) {
            put(byPool.computeIfAbsent(choice.pool().number(), n -> new HashMap<>()), choice);
        }
        for (Pools.Pool pool : pools.all()) {
            capacity(byPool.getOrDefault(pool.number(), Map.of()), pool.desks());
        }
    }

    private void venueCapacity() {
        for (Venue venue : index.problem().venues()) {
            Integer capacity = venue.capacity();
            if (capacity != null) {
                Map<UUID, List<BoolVar>> bySlot = new HashMap<>();
                choices.all().stream()
                        .filter(choice -> choice.pool().venueId().equals(venue.id()))
                        .forEach(choice -> put(bySlot, choice));
                capacity(bySlot, capacity);
            }
        }
    }

    private static void put(Map<UUID, List<BoolVar>> bySlot, Choices.Choice choice) {
        bySlot.computeIfAbsent(choice.slot().id(), id -> new ArrayList<>()).add(choice.taken());
    }

    private void capacity(Map<UUID, List<BoolVar>> bySlot, int capacity) {
        for (List<Slot> moment : index.timeline().moments()) {
            List<BoolVar> then = moment.stream()
                    .flatMap(slot -> bySlot.getOrDefault(slot.id(), List.of()).stream())
                    .toList();
            if (then.size() > capacity) {
                model.addLessOrEqual(sum(then), capacity);
            }
        }
    }

    private void locks() {
        for (Demand demand : index.problem().demands()) {
            if (demand.lock() != null) {
                model.addBoolAnd(List.of(choices.placed(demand)));
            }
        }
    }

    private void limits() {
        Map<UUID, List<Demand>> byParty = demandsByParty(index);
        Map<Integer, List<Slot>> byDay = index.timeline().slots().stream().collect(Collectors.groupingBy(Slot::day));
        for (Party party : index.problem().parties()) {
            List<Demand> demands = byParty.getOrDefault(party.id(), List.of());
            if (demands.size() > party.limits().inAll()) {
                model.addLessOrEqual(
                        sum(demands.stream().map(choices::placed).toList()),
                        party.limits().inAll());
            }
            if (demands.size() > party.limits().perDay()) {
                byDay.values()
                        .forEach(slots -> model.addLessOrEqual(
                                sum(demands.stream()
                                        .flatMap(demand -> at(demand, slots).stream())
                                        .toList()),
                                party.limits().perDay()));
            }
        }
    }

    private void oneMeetingPerPair() {
        Map<Set<UUID>, List<BoolVar>> byPair = new LinkedHashMap<>();
        for (Demand demand : index.problem().demands()) {
            byPair.computeIfAbsent(index.pair(demand), pair -> new ArrayList<>())
                    .add(choices.placed(demand));
        }
        byPair.values().forEach(this::atMostOne);
    }

    static Map<UUID, List<Demand>> demandsByParty(ProblemIndex index) {
        Map<UUID, List<Demand>> byParty = new LinkedHashMap<>();
        for (Demand demand : index.problem().demands()) {
            index.sides(demand)
                    .forEach(party -> byParty.computeIfAbsent(party.id(), id -> new ArrayList<>())
                            .add(demand));
        }
        return byParty;
    }

    private List<BoolVar> at(Demand demand, List<Slot> slots) {
        Map<UUID, BoolVar> bySlot = choices.at(demand);
        List<BoolVar> found = new ArrayList<>();
        for (Slot slot : slots) {
            BoolVar inSlot = bySlot.get(slot.id());
            if (inSlot != null) {
                found.add(inSlot);
            }
        }
        return found;
    }

    private void atMostOne(Collection<BoolVar> variables) {
        if (variables.size() > 1) {
            List<Literal> literals = new ArrayList<>(variables);
            model.addAtMostOne(literals);
        }
    }

    static LinearExpr sum(List<BoolVar> variables) {
        return LinearExpr.sum(variables.toArray(new BoolVar[0]));
    }
}
