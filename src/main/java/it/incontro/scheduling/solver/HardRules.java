package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hard rules of the model, one method each. Availability and agenda items are in the variants already. */
final class HardRules {

    private final CpModel model;
    private final CompactProblem problem;
    private final Choices choices;
    private final List<List<Integer>> demandsOfParty = new ArrayList<>();

    HardRules(CpModel model, CompactProblem problem, Choices choices) {
        this.model = model;
        this.problem = problem;
        this.choices = choices;
        for (int p = 0; p < problem.parties; p++) {
            demandsOfParty.add(new ArrayList<>());
        }
        for (int d = 0; d < problem.demands; d++) {
            demandsOfParty.get(problem.firstParty(d)).add(d);
            demandsOfParty.get(problem.secondParty(d)).add(d);
        }
    }

    void addAll(Use use, Counting counting, Required required) {
        SeatChoices seats = new SeatChoices(problem, choices);
        onePersonOnePlace(seats);
        new RoomModel(model, problem, choices, use, counting).addAll();
        new TravelRule(model, problem, seats).add();
        for (int party = 0; party < problem.parties; party++) {
            limits(party);
        }
        oneMeetingPerPair();
        new OrderRule(model, problem, choices).add();
        new CountingBounds(model, problem, choices, use, counting, required).add(seats);
    }

    private void onePersonOnePlace(SeatChoices seats) {
        Set<List<Integer>> known = new HashSet<>();
        for (int seat = 0; seat < problem.seats; seat++) {
            for (int[] moment : problem.time.moments()) {
                List<Literal> then = seats.during(seat, moment);
                if (then.size() > 1
                        && known.add(then.stream().map(Literal::getIndex).toList())) {
                    model.addAtMostOne(then);
                }
            }
        }
    }

    private void limits(int party) {
        MeetingLimits limits = problem.limits(party);
        List<Integer> demands = demandsOfParty.get(party);
        atMost(demands.stream().map(choices::placed).toList(), limits.inAll());
        if (demands.size() > limits.perDay()) {
            slotsByDay().values().forEach(slots -> atMost(at(demands, slots), limits.perDay()));
        }
        if (demands.size() > limits.atOnce()) {
            for (int[] moment : problem.time.moments()) {
                atMost(at(demands, toList(moment)), limits.atOnce());
            }
        }
    }

    private Map<Integer, List<Integer>> slotsByDay() {
        Map<Integer, List<Integer>> byDay = new LinkedHashMap<>();
        for (int s = 0; s < problem.time.slots; s++) {
            byDay.computeIfAbsent(problem.time.day(s), day -> new ArrayList<>()).add(s);
        }
        return byDay;
    }

    private static List<Integer> toList(int[] numbers) {
        List<Integer> list = new ArrayList<>();
        for (int n : numbers) {
            list.add(n);
        }
        return list;
    }

    private List<BoolVar> at(List<Integer> demands, List<Integer> slots) {
        List<BoolVar> found = new ArrayList<>();
        for (int demand : demands) {
            for (int slot : slots) {
                BoolVar inSlot = choices.at(demand, slot);
                if (inSlot != null) {
                    found.add(inSlot);
                }
            }
        }
        return found;
    }

    private void oneMeetingPerPair() {
        Map<Integer, List<Literal>> byPair = new LinkedHashMap<>();
        for (int d = 0; d < problem.demands; d++) {
            byPair.computeIfAbsent(problem.pair(d), pair -> new ArrayList<>()).add(choices.placed(d));
        }
        byPair.values().stream().filter(pair -> pair.size() > 1).forEach(model::addAtMostOne);
    }

    private void atMost(List<BoolVar> variables, int most) {
        if (variables.size() > most) {
            model.addLessOrEqual(sum(variables), most);
        }
    }

    static LinearExpr sum(Collection<? extends Literal> literals) {
        return LinearExpr.sum(literals.toArray(new Literal[0]));
    }
}
