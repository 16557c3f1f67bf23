package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.List;

/** Finds the meetings of a plan that people could not attend beside another one. */
final class Clashes {

    private Clashes() {}

    /** The placed demands at the same time as a meeting there, or too far from it, with one of its people; each once. */
    static List<Integer> of(Way way, int slot, LocalPlan plan) {
        SearchSpace space = plan.space;
        List<Integer> found = new ArrayList<>();
        for (int seat : way.seats) {
            for (int s : space.problem.time.overlapping(slot)) {
                add(plan.seatAt(seat, s), found);
            }
            for (int close : space.near[slot]) {
                int other = plan.seatAt(seat, close);
                if (other >= 0 && plan.isTooFar(way, slot, other)) {
                    add(other, found);
                }
            }
        }
        return found;
    }

    private static void add(int demand, List<Integer> found) {
        if (demand >= 0 && !found.contains(demand)) {
            found.add(demand);
        }
    }
}
