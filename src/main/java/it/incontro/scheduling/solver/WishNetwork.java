package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The choice of demands as a flow: from the source through one party of each demand to the other, through its pool of
 * places, to the sink. Between parties of two sides every choice that keeps the counts is a flow and the other way round.
 * If there are no two sides, every party stands on both and every demand counts half in either direction; the best flow is
 * then as good as any choice, but may be half-integral.
 */
final class WishNetwork {

    private final CompactProblem problem;
    private final Capacities capacities;
    private final boolean twoSided;
    private final boolean[] isLeft;
    private final int[] best;
    private final int[] requiredOf;
    private final int[] requiredOfKind;
    private final List<Integer> kindCapacity = new ArrayList<>();
    private final int[] kindOfParty;

    WishNetwork(CompactProblem problem) {
        this.problem = problem;
        capacities = new Capacities(problem);
        isLeft = new boolean[problem.parties];
        twoSided = findSides();
        best = bestOfPairs();
        requiredOf = new int[problem.parties];
        kindOfParty = new int[problem.parties];
        int[] kinds = kinds();
        requiredOfKind = new int[kindCapacity.size()];
        countRequired(kinds);
    }

    boolean isTwoSided() {
        return twoSided;
    }

    Capacities capacities() {
        return capacities;
    }

    /**
     * The best flow.
     *
     * @param gain what each demand brings
     * @param steps for each party, up to how many meetings each one brings so much more
     * @return by demand, in how many of the directions it is chosen: 0 or 1, without two sides up to 2
     */
    int[] flow(long[] gain, List<Step> steps) {
        int copies = twoSided ? 1 : 2;
        int pools = kindCapacity.size();
        int source = 2 * problem.parties + pools;
        CostFlow flow = new CostFlow(source + 2);
        int[] arcs = new int[2 * problem.demands];
        Arrays.fill(arcs, -1);
        for (int p = 0; p < problem.parties; p++) {
            if (!twoSided || isLeft[p]) {
                stepwise(flow, source, p, p, steps);
            }
            if (!twoSided || !isLeft[p]) {
                stepwise(
                        flow,
                        problem.parties + p,
                        kindOfParty[p] < 0 ? source + 1 : 2 * problem.parties + kindOfParty[p],
                        p,
                        steps);
            }
        }
        for (int k = 0; k < pools; k++) {
            flow.arc(
                    2 * problem.parties + k,
                    source + 1,
                    copies * Math.max(0, kindCapacity.get(k) - requiredOfKind[k]),
                    0);
        }
        for (int d = 0; d < problem.demands; d++) {
            if (best[d] == d && !problem.isRequired(d)) {
                addDemand(flow, d, gain[d], arcs);
            }
        }
        flow.maximise(source, source + 1);
        return chosen(flow, arcs, copies);
    }

    private int[] chosen(CostFlow flow, int[] arcs, int copies) {
        int[] chosen = new int[problem.demands];
        for (int a = 0; a < arcs.length; a++) {
            chosen[a / 2] += arcs[a] < 0 ? 0 : flow.flow(arcs[a]);
        }
        for (int d = 0; d < problem.demands; d++) {
            chosen[d] += best[d] == d && problem.isRequired(d) ? copies : 0;
        }
        return chosen;
    }

    /** So much more for each of the first meetings of each party. */
    static final class Step {

        private final int[] upTo;
        private final long gain;

        /**
         * So much more.
         *
         * @param upTo by party, for how many meetings
         * @param gain what each of them brings
         */
        Step(int[] upTo, long gain) {
            this.upTo = upTo.clone();
            this.gain = gain;
        }
    }

    private void addDemand(CostFlow flow, int d, long gain, int[] arcs) {
        int one = problem.firstParty(d);
        int other = problem.secondParty(d);
        if (!twoSided || isLeft[one]) {
            arcs[2 * d] = flow.arc(one, problem.parties + other, 1, gain);
        }
        if (!twoSided || !isLeft[one]) {
            arcs[2 * d + 1] = flow.arc(other, problem.parties + one, 1, gain);
        }
    }

    /** What a party takes brings less, the more it has: parallel arcs, the ones with more gain are filled first. */
    private void stepwise(CostFlow flow, int from, int to, int party, List<Step> steps) {
        int capacity = Math.max(capacities.ofParty(party), requiredOf[party]);
        TreeSet<Integer> ends = new TreeSet<>(List.of(capacity));
        steps.forEach(step -> ends.add(Math.clamp(step.upTo[party], requiredOf[party], capacity)));
        int begin = requiredOf[party];
        for (int end : ends) {
            long gain = 0;
            for (Step step : steps) {
                gain += step.upTo[party] > begin ? step.gain : 0;
            }
            flow.arc(from, to, end - begin, gain);
            begin = end;
        }
    }

    /** Required demands are not chosen but given: they only take from what there is. */
    private void countRequired(int[] kinds) {
        for (int d = 0; d < problem.demands; d++) {
            if (best[d] == d && problem.isRequired(d)) {
                requiredOf[problem.firstParty(d)]++;
                requiredOf[problem.secondParty(d)]++;
                if (kinds[d] >= 0) {
                    requiredOfKind[kinds[d]]++;
                }
            }
        }
    }

    /** Colours the parties so that every demand is between two colours, if that is possible; first parties go left. */
    private boolean findSides() {
        List<List<Integer>> others = new ArrayList<>();
        boolean[] isFirst = new boolean[problem.parties];
        for (int p = 0; p < problem.parties; p++) {
            others.add(new ArrayList<>());
        }
        for (int d = 0; d < problem.demands; d++) {
            others.get(problem.firstParty(d)).add(problem.secondParty(d));
            others.get(problem.secondParty(d)).add(problem.firstParty(d));
            isFirst[problem.firstParty(d)] = true;
        }
        boolean[] seen = new boolean[problem.parties];
        for (int p = 0; p < problem.parties; p++) {
            if (!seen[p] && isFirst[p] && !colour(p, others, seen)) {
                return false;
            }
        }
        return true;
    }

    private boolean colour(int start, List<List<Integer>> others, boolean[] seen) {
        List<Integer> open = new ArrayList<>(List.of(start));
        seen[start] = true;
        isLeft[start] = true;
        while (!open.isEmpty()) {
            int party = open.removeLast();
            for (int other : others.get(party)) {
                if (!seen[other]) {
                    seen[other] = true;
                    isLeft[other] = !isLeft[party];
                    open.add(other);
                } else if (isLeft[other] == isLeft[party]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Of each pair the demand to count: a required one, else that which weighs most; none that can nowhere be placed. */
    private int[] bestOfPairs() {
        Map<Integer, Integer> ofPair = new HashMap<>();
        for (int d = 0; d < problem.demands; d++) {
            if (problem.variants(d).length > 0) {
                ofPair.merge(problem.pair(d), d, (a, b) -> worth(b) > worth(a) ? b : a);
            }
        }
        int[] found = new int[problem.demands];
        for (int d = 0; d < problem.demands; d++) {
            found[d] = ofPair.getOrDefault(problem.pair(d), -1);
        }
        return found;
    }

    private long worth(int demand) {
        return problem.isRequired(demand) ? Long.MAX_VALUE : problem.weight(demand);
    }

    /**
     * The sets of pools among which demands choose. One limits the flow if it belongs to all open demands of each party on
     * the right of any of its demands; the others are left out, which keeps the bound true.
     *
     * @return by demand the number of its set, or -1 if that is left out
     */
    private int[] kinds() {
        Map<Set<Integer>, Integer> numbers = new HashMap<>();
        List<Set<Integer>> sets = new ArrayList<>();
        int[] found = new int[problem.demands];
        for (int d = 0; d < problem.demands; d++) {
            Set<Integer> pools = new HashSet<>();
            for (Variant variant : problem.variants(d)) {
                pools.add(variant.pool());
            }
            found[d] = numbers.computeIfAbsent(pools, key -> {
                sets.add(key);
                return sets.size() - 1;
            });
        }
        int[] kept = keepUniform(found, sets);
        for (int d = 0; d < problem.demands; d++) {
            found[d] = kept[found[d]];
        }
        return found;
    }

    private int[] keepUniform(int[] found, List<Set<Integer>> sets) {
        int[] only = new int[problem.parties];
        Arrays.fill(only, -1);
        boolean[] mixed = new boolean[sets.size()];
        for (int d = 0; d < problem.demands; d++) {
            for (int party : rightOf(d)) {
                if (only[party] >= 0 && only[party] != found[d]) {
                    mixed[only[party]] = true;
                    mixed[found[d]] = true;
                }
                only[party] = found[d];
            }
        }
        int[] kept = new int[sets.size()];
        for (int k = 0; k < sets.size(); k++) {
            kept[k] = mixed[k] || sets.get(k).isEmpty() ? -1 : kindCapacity.size();
            if (kept[k] >= 0) {
                long sum = sets.get(k).stream().mapToLong(capacities::ofPool).sum();
                kindCapacity.add((int) Math.min(sum, Integer.MAX_VALUE / 4));
            }
        }
        for (int p = 0; p < problem.parties; p++) {
            kindOfParty[p] = only[p] < 0 ? -1 : kept[only[p]];
        }
        return kept;
    }

    private int[] rightOf(int demand) {
        int one = problem.firstParty(demand);
        int other = problem.secondParty(demand);
        if (problem.isRequired(demand)) {
            return new int[0];
        }
        return twoSided ? new int[] {isLeft[one] ? other : one} : new int[] {one, other};
    }
}
