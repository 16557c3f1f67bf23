package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * No desk is used twice and no venue holds more than it can. Meetings are counted in clusters: those of one team in one
 * slot exclude each other, so the team counts instead of its meetings, and far fewer variables have to be added up
 * (Bofill et al., JAIR 74, 2022). Which team a meeting counts with is decided greedily, the busiest team first.
 */
final class RoomModel {

    private final CpModel model;
    private final CompactProblem problem;
    private final Choices choices;
    private final Use use;
    private final Counting counting;

    RoomModel(CpModel model, CompactProblem problem, Choices choices, Use use, Counting counting) {
        this.model = model;
        this.problem = problem;
        this.choices = choices;
        this.use = use;
        this.counting = counting;
    }

    void addAll() {
        Map<Integer, List<Choices.Choice>> byPool = new LinkedHashMap<>();
        for (int d = 0; d < problem.demands; d++) {
            for (Choices.Choice choice : choices.of(d)) {
                byPool.computeIfAbsent(choice.variant().pool(), pool -> new ArrayList<>())
                        .add(choice);
            }
        }
        byPool.forEach(
                (pool, all) -> capacity(all, problem.pools.all().get(pool).desks()));
        venueCapacity(byPool);
        if (problem.time.isDisjoint() && everyMeetingIsInTwoAgendas()) {
            twoByTwo();
        }
    }

    private void venueCapacity(Map<Integer, List<Choices.Choice>> byPool) {
        for (Venue venue : problem.index.problem().venues()) {
            Integer capacity = venue.capacity();
            if (capacity != null) {
                List<Choices.Choice> here = new ArrayList<>();
                byPool.forEach((pool, all) -> {
                    if (problem.pools.all().get(pool).venueId().equals(venue.id())) {
                        here.addAll(all);
                    }
                });
                capacity(here, capacity);
            }
        }
    }

    private void capacity(List<Choices.Choice> all, int most) {
        Map<Integer, List<Choices.Choice>> bySlot = new LinkedHashMap<>();
        all.forEach(choice ->
                bySlot.computeIfAbsent(choice.slot(), slot -> new ArrayList<>()).add(choice));
        for (int[] moment : problem.time.moments()) {
            List<Literal> counted = new ArrayList<>();
            for (int slot : moment) {
                counted.addAll(clusters(slot, bySlot.getOrDefault(slot, List.of()), most));
            }
            counting.atMost(counted, most);
        }
    }

    private List<Literal> clusters(int slot, List<Choices.Choice> meetings, int most) {
        if (meetings.size() <= most) {
            return meetings.stream().map(c -> (Literal) c.taken()).toList();
        }
        List<Literal> found = new ArrayList<>();
        List<Choices.Choice> left = new ArrayList<>(meetings);
        while (!left.isEmpty()) {
            int team = busiest(left);
            List<Choices.Choice> cluster = left.stream()
                    .filter(choice -> choice.variant().hasTeam(team))
                    .toList();
            if (cluster.isEmpty() || !use.isOneAtATime(team)) {
                left.forEach(choice -> found.add(choice.taken()));
                return found;
            }
            found.add(cluster(cluster, team, slot));
            left.removeAll(cluster);
        }
        return found;
    }

    private int busiest(List<Choices.Choice> meetings) {
        int[] count = new int[problem.teams];
        int best = 0;
        for (Choices.Choice choice : meetings) {
            for (int team : choice.variant().teams()) {
                count[team]++;
            }
        }
        for (int team = 0; team < count.length; team++) {
            boolean better = use.isOneAtATime(team) && (count[team] > count[best] || !use.isOneAtATime(best));
            best = better ? team : best;
        }
        return best;
    }

    private Literal cluster(List<Choices.Choice> cluster, int team, int slot) {
        BoolVar used = use.at(team, slot);
        if (cluster.size() == 1) {
            return cluster.getFirst().taken();
        }
        if (used != null && cluster.size() == choicesOf(team, slot)) {
            return used;
        }
        BoolVar any = model.newBoolVar("");
        List<Literal> one = new ArrayList<>();
        cluster.forEach(choice -> one.add(choice.taken()));
        one.add(any.not());
        model.addExactlyOne(one);
        return any;
    }

    /** Everywhere: a team that may also meet at another pool then is not in this one whenever it meets. */
    private long choicesOf(int team, int slot) {
        return use.demandsOf(team).stream()
                .flatMap(demand -> choices.of(demand).stream())
                .filter(choice -> choice.slot() == slot && choice.variant().hasTeam(team))
                .count();
    }

    private boolean everyMeetingIsInTwoAgendas() {
        for (int team = 0; team < problem.teams; team++) {
            if (!use.demandsOf(team).isEmpty() && !use.isOneAtATime(team)) {
                return false;
            }
        }
        for (int d = 0; d < problem.demands; d++) {
            for (Variant variant : problem.variants(d)) {
                if (variant.teams().length != 2) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Says nothing new, but lets the search count the teams of a slot: an even number, two for each desk at most. */
    private void twoByTwo() {
        long desks = problem.pools.all().stream().mapToLong(Pools.Pool::desks).sum();
        for (int slot = 0; slot < problem.time.slots; slot++) {
            List<Literal> used = new ArrayList<>();
            for (int team = 0; team < problem.teams; team++) {
                BoolVar at = use.at(team, slot);
                if (at != null) {
                    used.add(at);
                }
            }
            counting.evenAndAtMost(used, (int) Math.min(2 * desks, used.size()));
        }
    }
}
