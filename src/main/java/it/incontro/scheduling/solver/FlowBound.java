package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What no plan can better, and which demands such a plan would place: a b-matching of maximum weight, found as a flow
 * ({@link WishNetwork}). It looks at the number of meetings that parties and pools can have, not at who is free together,
 * so it is a relaxation. For two sides that are always there it is exact: the chosen meetings can then be dealt to the
 * slots by colouring the edges of a bipartite graph (König 1916; equally many in each slot: de Werra 1971).
 */
final class FlowBound {

    /** So far sums of gains can go without leaving the range of numbers. */
    private static final long MOST_GAIN = Long.MAX_VALUE >> 14;

    private final CompactProblem problem;
    private final WishNetwork network;
    private final int copies;
    private final int[] atLeast;
    private final int[] possible;
    private long guarantees;
    private long weight;
    private long weightAfterGuarantees;
    private long fairShare;
    private int[] chosen;

    private FlowBound(CompactProblem problem) {
        this.problem = problem;
        network = new WishNetwork(problem);
        copies = network.isTwoSided() ? 1 : 2;
        atLeast = new int[problem.parties];
        possible = new int[problem.parties];
        Map<UUID, Integer> most = PlanCounts.possibleMeetings(problem.index.problem());
        for (int p = 0; p < problem.parties; p++) {
            atLeast[p] = problem.limits(p).atLeast();
            possible[p] =
                    most.getOrDefault(problem.index.problem().parties().get(p).id(), 0);
        }
        chosen = network.flow(weights(1), List.of());
        weight = weightOf(chosen);
        weightAfterGuarantees = weight;
        guarantees = simpleShortfall();
        fairShare = simpleShare();
    }

    /** Bounds for the problem; weights and guarantees only. */
    static FlowBound of(CompactProblem problem) {
        FlowBound bound = new FlowBound(problem);
        if (Arrays.stream(bound.atLeast).anyMatch(least -> least > 0)) {
            bound.guaranteesFirst();
        }
        return bound;
    }

    /** Bounds for the problem with that for the fair shares, which takes up to eight flows. */
    static FlowBound withShares(CompactProblem problem) {
        FlowBound bound = of(problem);
        bound.shares();
        return bound;
    }

    /** What no plan can better in this goal, whatever its values of the other goals. */
    long of(Goal goal) {
        return switch (goal) {
            case GUARANTEES -> guarantees;
            case RANK_WEIGHT -> weight;
            case FAIR_SHARE -> simpleShare();
            default -> 0;
        };
    }

    /** What no plan can better in this goal that has the bounds of all earlier ones. */
    long afterBestOfEarlier(Goal goal) {
        return switch (goal) {
            case RANK_WEIGHT -> weightAfterGuarantees;
            case FAIR_SHARE -> fairShare;
            default -> of(goal);
        };
    }

    /** Whether the demand is in a best choice; no more than a proposal if there are no two sides. */
    boolean isChosen(int demand) {
        return chosen[demand] == copies;
    }

    Capacities capacities() {
        return network.capacities();
    }

    private void guaranteesFirst() {
        long perMeeting = weightOfAll() + 1;
        chosen = network.flow(weights(1), List.of(new WishNetwork.Step(atLeast, perMeeting)));
        weightAfterGuarantees = weightOf(chosen);
        guarantees = Math.max(guarantees, missing(chosen, atLeast));
    }

    /** The smallest share for which a best choice gives every party its due. */
    private void shares() {
        List<Goal> order = problem.index.problem().rules().order().goals();
        boolean sharesFirst = order.indexOf(Goal.FAIR_SHARE) < order.indexOf(Goal.RANK_WEIGHT);
        int low = (int) fairShare;
        int high = 100;
        while (low < high) {
            int middle = low == fairShare && high == 100 ? low : (low + high) / 2;
            int[] due = due(middle);
            int[] found = chooseWithDue(due, sharesFirst);
            if (missing(found, due) == 0) {
                high = middle;
                chosen = found;
            } else {
                low = middle + 1;
            }
        }
        fairShare = high;
        if (sharesFirst) {
            chosen = chooseWithDue(due(high), true);
            weightAfterGuarantees = weightOf(chosen);
        }
    }

    private int[] due(int share) {
        int[] due = new int[problem.parties];
        for (int p = 0; p < problem.parties; p++) {
            due[p] = possible[p] - (int) ((long) share * possible[p] / 100);
        }
        return due;
    }

    private int[] chooseWithDue(int[] due, boolean sharesFirst) {
        long all = Arrays.stream(due).asLongStream().sum() + 1;
        long scale = sharesFirst || weightOfAll() > MOST_GAIN / all ? 1 : all;
        long perDue = sharesFirst ? weightOfAll() + 1 : 1;
        List<WishNetwork.Step> steps = new ArrayList<>();
        steps.add(new WishNetwork.Step(due, perDue));
        long total = weightOfAll() * scale + perDue * all;
        if (Arrays.stream(atLeast).anyMatch(least -> least > 0)) {
            steps.add(new WishNetwork.Step(atLeast, total));
        }
        return network.flow(weights(scale), steps);
    }

    private long[] weights(long scale) {
        long[] weights = new long[problem.demands];
        for (int d = 0; d < problem.demands; d++) {
            weights[d] = problem.weight(d) * scale;
        }
        return weights;
    }

    private long weightOfAll() {
        return Arrays.stream(weights(1)).sum();
    }

    private long weightOf(int[] some) {
        long sum = 0;
        for (int d = 0; d < problem.demands; d++) {
            sum += problem.weight(d) * some[d];
        }
        return sum / copies;
    }

    /** How many meetings the parties lack to so many each. */
    private long missing(int[] some, int[] wanted) {
        int[] have = new int[problem.parties];
        for (int d = 0; d < problem.demands; d++) {
            have[problem.firstParty(d)] += some[d];
            have[problem.secondParty(d)] += some[d];
        }
        long missing = 0;
        for (int p = 0; p < problem.parties; p++) {
            missing += Math.max(0, copies * wanted[p] - have[p]);
        }
        return Math.ceilDiv(missing, (long) copies);
    }

    private long simpleShortfall() {
        long missing = 0;
        for (int p = 0; p < problem.parties; p++) {
            missing +=
                    Math.max(0, atLeast[p] - Math.min(possible[p], capacities().ofParty(p)));
        }
        return missing;
    }

    private long simpleShare() {
        long largest = 0;
        for (int p = 0; p < problem.parties; p++) {
            int missed = possible[p] - Math.min(possible[p], capacities().ofParty(p));
            largest = Math.max(largest, missed == 0 ? 0 : Math.ceilDiv(100L * missed, (long) possible[p]));
        }
        return largest;
    }
}
