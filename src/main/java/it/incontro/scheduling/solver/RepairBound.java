package it.incontro.scheduling.solver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How many published meetings no repair can keep: a b-matching of as many of them as possible ({@link WishNetwork}), which
 * looks at how many meetings parties and places can have, not at who is free together.
 */
final class RepairBound {

    private RepairBound() {}

    /**
     * Counts what has to be lost.
     *
     * @param wanted the demands whose meetings were published and that still stand
     */
    static int leastLost(CompactProblem problem, IntPredicate wanted) {
        Set<Integer> pairs = new HashSet<>();
        int count = 0;
        for (int d = 0; d < problem.demands; d++) {
            if (wanted.test(d)) {
                pairs.add(problem.pair(d));
                count++;
            }
        }
        WishNetwork network = new WishNetwork(problem);
        long[] gain = new long[problem.demands];
        for (int d = 0; d < problem.demands; d++) {
            gain[d] = pairs.contains(problem.pair(d)) ? 1 : 0;
        }
        int[] chosen = network.flow(gain, List.of());
        long most = 0;
        for (int d = 0; d < problem.demands; d++) {
            most += gain[d] * chosen[d];
        }
        return (int) Math.max(0, count - most / (network.isTwoSided() ? 1 : 2));
    }
}
