package it.incontro.scheduling.solver;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;

/** By person and slot, the choices that would occupy the person then. */
final class SeatChoices {

    private final CompactProblem problem;
    private final Choices choices;
    private final List<List<Integer>> demandsOf = new ArrayList<>();

    SeatChoices(CompactProblem problem, Choices choices) {
        this.problem = problem;
        this.choices = choices;
        for (int seat = 0; seat < problem.seats; seat++) {
            demandsOf.add(new ArrayList<>());
        }
        for (int d = 0; d < problem.demands; d++) {
            for (Variant variant : problem.variants(d)) {
                for (int seat : variant.seats()) {
                    List<Integer> demands = demandsOf.get(seat);
                    if (demands.isEmpty() || demands.getLast() != d) {
                        demands.add(d);
                    }
                }
            }
        }
    }

    List<Integer> demandsOf(int seat) {
        return demandsOf.get(seat);
    }

    /** The literals of all meetings with the seat at that moment, one for each demand and slot where that is enough. */
    List<Literal> during(int seat, int[] moment) {
        List<Literal> found = new ArrayList<>();
        for (int demand : demandsOf.get(seat)) {
            boolean always = isAlwaysIn(demand, seat);
            for (int slot : moment) {
                BoolVar at = choices.at(demand, slot);
                if (at != null && always) {
                    found.add(at);
                } else if (at != null) {
                    of(demand, seat, slot).forEach(choice -> found.add(choice.taken()));
                }
            }
        }
        return found;
    }

    /** The choices of the seat in the slot. */
    List<Choices.Choice> in(int seat, int slot) {
        List<Choices.Choice> found = new ArrayList<>();
        for (int demand : demandsOf.get(seat)) {
            if (choices.at(demand, slot) != null) {
                found.addAll(of(demand, seat, slot));
            }
        }
        return found;
    }

    private List<Choices.Choice> of(int demand, int seat, int slot) {
        return choices.of(demand).stream()
                .filter(choice -> choice.slot() == slot && choice.variant().hasSeat(seat))
                .toList();
    }

    /** Whether the seat is in the meeting however it is held. */
    boolean isAlwaysIn(int demand, int seat) {
        for (Variant variant : problem.variants(demand)) {
            if (!variant.hasSeat(seat)) {
                return false;
            }
        }
        return true;
    }
}
