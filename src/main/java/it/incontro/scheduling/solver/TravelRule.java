package it.incontro.scheduling.solver;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nobody has two meetings so close in time and so far apart that the way takes longer than the gap. For two near slots
 * and each place of the first, at most one of all choices there and all choices out of reach in the second is taken:
 * stronger than forbidding them pair by pair.
 */
final class TravelRule {

    private final CpModel model;
    private final CompactProblem problem;
    private final SeatChoices seats;

    TravelRule(CpModel model, CompactProblem problem, SeatChoices seats) {
        this.model = model;
        this.problem = problem;
        this.seats = seats;
    }

    void add() {
        int longest = longestWay();
        for (int slot = 0; slot < problem.time.slots; slot++) {
            for (int next = slot + 1; next < problem.time.slots; next++) {
                long gap = problem.time.minutesApart(slot, next);
                if (gap >= 0 && gap < longest) {
                    Set<List<Integer>> known = new HashSet<>();
                    for (int seat = 0; seat < problem.seats; seat++) {
                        add(seat, slot, next, known);
                    }
                }
            }
        }
    }

    private void add(int seat, int slot, int next, Set<List<Integer>> known) {
        Map<Integer, List<Literal>> here = byPool(seats.in(seat, slot));
        Map<Integer, List<Literal>> there = byPool(seats.in(seat, next));
        long gap = problem.time.minutesApart(slot, next);
        here.forEach((pool, first) -> {
            List<Integer> outOfReach = outOfReach(pool, there, gap);
            if (!outOfReach.isEmpty()) {
                List<Literal> exclusive = new ArrayList<>();
                here.forEach((other, literals) -> {
                    if (outOfReach(other, there, gap).equals(outOfReach)) {
                        exclusive.addAll(literals);
                    }
                });
                outOfReach.forEach(far -> exclusive.addAll(there.getOrDefault(far, List.of())));
                if (known.add(exclusive.stream().map(Literal::getIndex).toList())) {
                    model.addAtMostOne(exclusive);
                }
            }
        });
    }

    private List<Integer> outOfReach(int pool, Map<Integer, List<Literal>> there, long gap) {
        List<Pools.Pool> all = problem.pools.all();
        return there.keySet().stream()
                .filter(other -> problem.pools.minutesBetween(all.get(pool), all.get(other)) > gap)
                .sorted()
                .toList();
    }

    private static Map<Integer, List<Literal>> byPool(List<Choices.Choice> choices) {
        Map<Integer, List<Literal>> byPool = new LinkedHashMap<>();
        choices.forEach(choice -> byPool.computeIfAbsent(choice.variant().pool(), pool -> new ArrayList<>())
                .add(choice.taken()));
        return byPool;
    }

    private int longestWay() {
        SchedulingProblem all = problem.index.problem();
        int travel = all.travel().minutes().values().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return Math.max(travel, all.rules().changeOverMinutes());
    }
}
