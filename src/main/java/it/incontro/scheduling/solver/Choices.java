package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of the model: whether a demand is placed, in which slot, and in which variant. What is known to be
 * impossible has no variable at all.
 */
final class Choices {

    /** One possibility, true if it is taken. */
    record Choice(int demand, Variant variant, int slot, BoolVar taken) {}

    private final CpModel model;
    private final CompactProblem problem;
    private final List<List<Choice>> ofDemand = new ArrayList<>();
    private final List<BoolVar> placed = new ArrayList<>();
    private final @Nullable BoolVar[][] at;

    /**
     * Makes the variables.
     *
     * @param required which demands are placed in any case
     */
    Choices(CpModel model, CompactProblem problem, Required required) {
        this.model = model;
        this.problem = problem;
        at = new BoolVar[problem.demands][problem.time.slots];
        for (int d = 0; d < problem.demands; d++) {
            add(d, required);
        }
    }

    private void add(int demand, Required required) {
        Map<Integer, List<Choice>> bySlot = new HashMap<>();
        List<Choice> all = new ArrayList<>();
        for (Variant variant : problem.variants(demand)) {
            variant.slots().stream().forEach(slot -> {
                Choice choice = new Choice(demand, variant, slot, model.newBoolVar(""));
                all.add(choice);
                bySlot.computeIfAbsent(slot, s -> new ArrayList<>()).add(choice);
            });
        }
        ofDemand.add(all);
        List<Literal> one = new ArrayList<>();
        bySlot.forEach((slot, choices) -> {
            BoolVar inSlot = inSlot(choices);
            at[demand][slot] = inSlot;
            one.add(inSlot);
        });
        BoolVar isPlaced = model.newBoolVar("");
        placed.add(isPlaced);
        one.add(isPlaced.not());
        model.addExactlyOne(one);
        if (required.mustBePlaced(demand)) {
            model.addBoolAnd(List.of(isPlaced));
        }
    }

    private BoolVar inSlot(List<Choice> choices) {
        if (choices.size() == 1) {
            return choices.getFirst().taken();
        }
        BoolVar inSlot = model.newBoolVar("");
        List<Literal> one = new ArrayList<>();
        choices.forEach(choice -> one.add(choice.taken()));
        one.add(inSlot.not());
        model.addExactlyOne(one);
        return inSlot;
    }

    List<Choice> of(int demand) {
        return ofDemand.get(demand);
    }

    BoolVar placed(int demand) {
        return placed.get(demand);
    }

    /** The variable that says that the demand is placed in the slot, or null if it cannot be. */
    @Nullable
    BoolVar at(int demand, int slot) {
        return at[demand][slot];
    }

    /** Proposes a plan as the place to start the search from. */
    void hint(List<Assignment> plan) {
        model.clearHints();
        @Nullable Assignment[] byDemand = new Assignment[problem.demands];
        plan.forEach(assignment -> byDemand[assignment.demand()] = assignment);
        for (int d = 0; d < problem.demands; d++) {
            Assignment there = byDemand[d];
            model.addHint(placed(d), there != null);
            for (Choice choice : of(d)) {
                boolean taken = there != null
                        && there.slot() == choice.slot()
                        && there.variant().equals(choice.variant());
                model.addHint(choice.taken(), taken);
            }
        }
    }

    /** The choices that are taken, according to the values of the variables. */
    List<Assignment> taken(Predicate<Literal> isTrue) {
        List<Assignment> taken = new ArrayList<>();
        for (List<Choice> choices : ofDemand) {
            choices.stream()
                    .filter(choice -> isTrue.test(choice.taken()))
                    .forEach(choice -> taken.add(new Assignment(choice.demand(), choice.variant(), choice.slot())));
        }
        return taken;
    }
}
