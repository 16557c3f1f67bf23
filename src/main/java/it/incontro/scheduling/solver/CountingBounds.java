package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows from the rules by counting: nobody has more meetings than there are moments to meet in, and no pool holds
 * more than its desks in all moments together. Says nothing new, but a search that reasons clause by clause would have to
 * try all ways to put 33 meetings into 32 slots before it knew.
 */
final class CountingBounds {

    private final CpModel model;
    private final ProblemIndex index;
    private final Choices choices;

    CountingBounds(CpModel model, ProblemIndex index, Choices choices) {
        this.model = model;
        this.index = index;
        this.choices = choices;
    }

    void add(List<List<Demand>> demandsOfOnePerson, Pools pools) {
        demandsOfOnePerson.forEach(demands -> atMost(demands, usableMoments(demands)));
        Map<Pools.Pool, List<Demand>> bound = new LinkedHashMap<>();
        for (Demand demand : index.problem().demands()) {
            List<Pools.Pool> possible = pools.of(demand);
            if (possible.size() == 1) {
                bound.computeIfAbsent(possible.getFirst(), pool -> new ArrayList<>())
                        .add(demand);
            }
        }
        bound.forEach((pool, demands) -> atMost(demands, (long) pool.desks() * usableMoments(demands)));
    }

    private long usableMoments(List<Demand> demands) {
        return index.timeline().moments().stream()
                .filter(moment -> demands.stream()
                        .anyMatch(demand -> moment.stream()
                                .anyMatch(slot -> choices.at(demand).containsKey(slot.id()))))
                .count();
    }

    private void atMost(List<Demand> demands, long most) {
        if (demands.size() > most) {
            List<BoolVar> placed = demands.stream().map(choices::placed).toList();
            model.addLessOrEqual(HardRules.sum(placed), most);
        }
    }
}
