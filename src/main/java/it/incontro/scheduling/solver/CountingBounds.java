package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows from the rules by counting: nobody has more meetings than there are moments to meet in, no pool holds more
 * than its desks in all moments together, and a team has as many slots as meetings. Says nothing new, but a search that
 * reasons clause by clause would have to try all ways to put 33 meetings into 32 slots before it knew.
 */
final class CountingBounds {

    private final CpModel model;
    private final CompactProblem problem;
    private final Choices choices;
    private final Use use;
    private final Counting counting;
    private final Required required;

    CountingBounds(
            CpModel model, CompactProblem problem, Choices choices, Use use, Counting counting, Required required) {
        this.model = model;
        this.problem = problem;
        this.choices = choices;
        this.use = use;
        this.counting = counting;
        this.required = required;
    }

    void add(SeatChoices seats) {
        for (int seat = 0; seat < problem.seats; seat++) {
            List<Integer> always = new ArrayList<>();
            for (int demand : seats.demandsOf(seat)) {
                if (seats.isAlwaysIn(demand, seat)) {
                    always.add(demand);
                }
            }
            atMost(always, usableMoments(always));
        }
        Map<Integer, List<Integer>> bound = new LinkedHashMap<>();
        for (int d = 0; d < problem.demands; d++) {
            int pool = onlyPool(d);
            if (pool >= 0) {
                bound.computeIfAbsent(pool, p -> new ArrayList<>()).add(d);
            }
        }
        bound.forEach((pool, demands) ->
                atMost(demands, (long) problem.pools.all().get(pool).desks() * usableMoments(demands)));
        for (int team = 0; team < problem.teams; team++) {
            usedAsOftenAsPlaced(team);
        }
    }

    private int onlyPool(int demand) {
        int pool = -1;
        for (Variant variant : problem.variants(demand)) {
            if (pool >= 0 && pool != variant.pool()) {
                return -1;
            }
            pool = variant.pool();
        }
        return pool;
    }

    private long usableMoments(List<Integer> demands) {
        BitSet usable = new BitSet();
        demands.forEach(demand -> usable.or(problem.slotsOf(demand)));
        int count = 0;
        for (int[] moment : problem.time.moments()) {
            boolean can = false;
            for (int slot : moment) {
                can |= usable.get(slot);
            }
            count += can ? 1 : 0;
        }
        return count;
    }

    private void atMost(List<Integer> demands, long most) {
        if (demands.size() > most) {
            List<BoolVar> placed = demands.stream().map(choices::placed).toList();
            model.addLessOrEqual(HardRules.sum(placed), most);
        }
    }

    private void usedAsOftenAsPlaced(int team) {
        List<Integer> demands = use.demandsOf(team);
        if (demands.isEmpty() || use.isMixed(team) || !use.isOneAtATime(team)) {
            return;
        }
        List<Literal> used = use.of(team);
        if (demands.stream().allMatch(required::mustBePlaced)) {
            counting.exactly(used, demands.size());
        } else {
            model.addEquality(
                    HardRules.sum(used),
                    HardRules.sum(demands.stream().map(choices::placed).toList()));
        }
    }
}
