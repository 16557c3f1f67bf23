package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The hard rules between the meetings of a neighbourhood. What they would break together with the rest of the plan is no
 * choice of theirs, and the rest has been taken off what desks, venues and limits allow.
 */
final class NeighbourhoodRules {

    /** One cell that a meeting may have. */
    record Choice(int demand, Way way, int slot, BoolVar taken) {}

    private final CpModel model;
    private final LocalPlan plan;
    private final SearchSpace space;
    private final CompactTime time;
    private final Room room;
    private final List<Choice> all;

    NeighbourhoodRules(CpModel model, LocalPlan plan, Room room, List<Choice> all) {
        this.model = model;
        this.plan = plan;
        this.room = room;
        this.all = all;
        space = plan.space;
        time = space.problem.time;
    }

    void addAll() {
        Map<Integer, List<Choice>> bySeat = new LinkedHashMap<>();
        Map<Integer, List<Choice>> byPool = new LinkedHashMap<>();
        Map<Integer, List<Choice>> byVenue = new LinkedHashMap<>();
        Map<Integer, List<Choice>> byParty = new LinkedHashMap<>();
        Map<Integer, List<Choice>> byPair = new LinkedHashMap<>();
        Map<Integer, List<Choice>> byDemand = new LinkedHashMap<>();
        for (Choice choice : all) {
            for (int seat : choice.way().seats) {
                add(bySeat, seat, choice);
            }
            add(byPool, choice.way().pool, choice);
            add(byVenue, space.venueOf[choice.way().pool], choice);
            add(byParty, space.first[choice.demand()], choice);
            add(byParty, space.second[choice.demand()], choice);
            add(byPair, space.problem.pair(choice.demand()), choice);
            add(byDemand, choice.demand(), choice);
        }
        bySeat.values().forEach(this::onePersonOnePlace);
        bySeat.values().forEach(this::travel);
        byPool.forEach((pool, some) -> atMost(some, moment -> room.inPool(pool, moment)));
        byVenue.forEach((venue, some) -> atMost(some, moment -> room.inVenue(venue, moment)));
        byParty.forEach(this::limits);
        byPair.values().forEach(some -> model.addAtMostOne(literals(some)));
        byDemand.forEach((demand, some) -> order(demand, some, byDemand));
    }

    private static void add(Map<Integer, List<Choice>> map, int key, Choice choice) {
        map.computeIfAbsent(key, none -> new ArrayList<>()).add(choice);
    }

    private static List<Literal> literals(Collection<Choice> choices) {
        List<Literal> literals = new ArrayList<>();
        choices.forEach(choice -> literals.add(choice.taken()));
        return literals;
    }

    private List<Choice> in(List<Choice> some, int[] moment) {
        return some.stream().filter(choice -> contains(moment, choice.slot())).toList();
    }

    private static boolean contains(int[] numbers, int number) {
        for (int n : numbers) {
            if (n == number) {
                return true;
            }
        }
        return false;
    }

    private void onePersonOnePlace(List<Choice> ofSeat) {
        for (int[] moment : time.moments()) {
            List<Choice> then = in(ofSeat, moment);
            if (then.size() > 1) {
                model.addAtMostOne(literals(then));
            }
        }
    }

    private interface Most {
        int in(int[] moment);
    }

    private void atMost(List<Choice> some, Most most) {
        for (int[] moment : time.moments()) {
            atMost(in(some, moment), most.in(moment));
        }
    }

    private void atMost(List<Choice> some, int most) {
        if (some.size() > most) {
            model.addLessOrEqual(HardRules.sum(literals(some)), most);
        }
    }

    private void limits(int party, List<Choice> ofParty) {
        atMost(ofParty, room.inAll(party));
        for (int day = 0; day < space.days; day++) {
            atMost(in(ofParty, space.slotsOfDay[day]), room.onDay(party, day));
        }
        atMost(ofParty, moment -> room.atOnce(party, moment));
    }

    /** As in {@link TravelRule}: of two near slots, whatever is at one place or out of reach of it excludes each other. */
    private void travel(List<Choice> ofSeat) {
        for (int slot = 0; slot < space.slots; slot++) {
            List<Choice> here = in(ofSeat, new int[] {slot});
            for (int close : space.near[slot]) {
                List<Choice> there = here.isEmpty() ? List.of() : in(ofSeat, new int[] {close});
                for (int pool : here.stream()
                        .mapToInt(choice -> choice.way().pool)
                        .distinct()
                        .toArray()) {
                    long gap = time.minutesApart(slot, close);
                    List<Choice> exclusive = new ArrayList<>(there.stream()
                            .filter(other -> space.minutesBetween(pool, other.way().pool) > gap)
                            .toList());
                    if (!exclusive.isEmpty()) {
                        here.stream().filter(one -> one.way().pool == pool).forEach(exclusive::add);
                        model.addAtMostOne(literals(exclusive));
                    }
                }
            }
        }
    }

    private void order(int demand, List<Choice> some, Map<Integer, List<Choice>> byDemand) {
        for (int earlier : space.problem.earlier(demand)) {
            for (Choice first : byDemand.getOrDefault(earlier, List.of())) {
                for (Choice second : some) {
                    if (!plan.isBefore(first.slot(), second.slot())) {
                        model.addAtMostOne(List.of(first.taken(), second.taken()));
                    }
                }
            }
        }
    }
}
