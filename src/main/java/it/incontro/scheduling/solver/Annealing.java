package it.incontro.scheduling.solver;

import java.util.SplittableRandom;

/**
 * Simulated annealing over Kempe chains (Morgenstern and Shapiro 1990 for colouring; Thompson and Dowsland 1996 for
 * timetables): random chains, changes of team or pool, and exchanges of placed demands with equally wished ones; what is
 * worse is accepted the less often, the colder it is. Nothing that is placed is ever lost for less.
 */
final class Annealing {

    /** How warm it is when; most of the time where breaks come and go but do not get more. */
    private static final double[] TEMPERATURES = {0.6, 0.35, 0.2, 0.006};

    private static final double[] TIMES = {0, 0.1, 0.88, 1};
    private static final int ONE_IN = 12;
    private static final int PER_CENT = 100;
    private static final int OF_UNPLACED = 4;
    private static final int BESIDE_BREAKS = 60;
    private static final int NEXT_TO_OTHERS = 85;
    private static final int TRIES = 8;

    private final LocalPlan plan;
    private final SearchSpace space;
    private final CompactProblem problem;
    private final SplittableRandom random;
    private final Chains chains;
    private final Cost cost;
    private double temperature = TEMPERATURES[0];

    Annealing(LocalPlan plan, SplittableRandom random, Cost cost) {
        this.plan = plan;
        this.random = random;
        this.cost = cost;
        space = plan.space;
        problem = space.problem;
        chains = new Chains(plan, random);
    }

    /** Sets how warm it is: 0 at the beginning, 1 at the end. */
    void cool(double progress) {
        int i = 1;
        while (i < TIMES.length - 1 && progress > TIMES[i]) {
            i++;
        }
        double share = (progress - TIMES[i - 1]) / (TIMES[i] - TIMES[i - 1]);
        temperature = TEMPERATURES[i - 1] * Math.pow(TEMPERATURES[i] / TEMPERATURES[i - 1], share);
    }

    /** Does so many steps. */
    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            int demand = anyDemand();
            if (space.fixed[demand] || space.variants(demand).length == 0) {
                continue;
            }
            Way variant = plan.variantOf(demand);
            if (variant == null) {
                enter(demand);
            } else if (random.nextInt(ONE_IN) == 0 && space.variants(demand).length > 1) {
                changeVariant(demand, variant);
            } else {
                moveByChain(demand, variant);
            }
        }
    }

    /** Mostly a meeting beside a break, sometimes one that is not placed, else any. */
    private int anyDemand() {
        int chance = random.nextInt(PER_CENT);
        if (chance < BESIDE_BREAKS) {
            int beside = plan.goals.besideABreak(random);
            int demand = beside < 0 ? -1 : plan.teamAt(beside / space.slots, beside % space.slots);
            if (demand >= 0) {
                return demand;
            }
        }
        int demand = random.nextInt(problem.demands);
        for (int i = 0; i < TRIES && chance >= PER_CENT - OF_UNPLACED && plan.isPlaced(demand); i++) {
            demand = random.nextInt(problem.demands);
        }
        return demand;
    }

    private boolean isAccepted(double more) {
        return more <= 0 || more <= mostMore();
    }

    /** How much worse a plan may become this time: seldom much more than the temperature. */
    private double mostMore() {
        return -temperature * Math.log(1 - random.nextDouble());
    }

    private void moveByChain(int demand, Way variant) {
        int from = plan.slotOf(demand);
        int to = target(variant);
        Way there = to < 0 || to == from ? null : variant.at(to);
        if (there == null) {
            return;
        }
        moveByChain(demand, there, to, from);
    }

    private void moveByChain(int demand, Way way, int to, int from) {
        double before = cost.now();
        double most = mostMore();
        if (chains.move(demand, way, to, from, cost, most) && cost.now() - before > most) {
            chains.undo();
        }
    }

    /** Any slot, or one next to other meetings of one of the teams. */
    private int target(Way way) {
        if (random.nextInt(PER_CENT) >= NEXT_TO_OTHERS) {
            return random.nextInt(space.slots);
        }
        int team = way.teams[random.nextInt(way.teams.length)];
        return plan.goals.nextTo(team, random.nextInt(problem.time.scopes().length), random);
    }

    /** Another team or another pool, in the same slot or with a chain in another one. */
    private void changeVariant(int demand, Way variant) {
        Way[] all = space.variants(demand);
        Way other = all[random.nextInt(all.length)];
        int from = plan.slotOf(demand);
        int to = random.nextBoolean() ? from : random.nextInt(space.slots);
        if (SearchSpace.isSame(variant, other) || !other.allows(to)) {
            return;
        }
        double before = cost.now();
        if (to != from) {
            moveByChain(demand, other, to, from);
            return;
        }
        int inTheWay = onlyOneInTheWay(demand, other, to);
        plan.take(demand);
        if (inTheWay == demand && plan.accepts(demand, other, to)) {
            plan.put(demand, other, to);
            if (isAccepted(cost.now() - before)) {
                return;
            }
            plan.take(demand);
        } else if (inTheWay != demand && inTheWay >= 0 && swap(demand, other, inTheWay, to, before)) {
            return;
        }
        plan.put(demand, variant, to);
    }

    /** The meeting in the way in that very slot; the demand itself if there is none; -1 if it may not move or more are. */
    private int onlyOneInTheWay(int demand, Way variant, int slot) {
        int found = demand;
        for (int seat : variant.seats) {
            for (int s : problem.time.overlapping(slot)) {
                int there = plan.seatAt(seat, s);
                if (there >= 0 && there != demand) {
                    if ((found != demand && found != there) || s != slot || space.fixed[there]) {
                        return -1;
                    }
                    found = there;
                }
            }
        }
        return found;
    }

    /** The other meeting takes another of its teams in the same slot. */
    private boolean swap(int demand, Way variant, int there, int slot, double before) {
        Way old = plan.variantOf(there);
        if (old == null) {
            return false;
        }
        plan.take(there);
        if (plan.accepts(demand, variant, slot)) {
            plan.put(demand, variant, slot);
            for (Way way : space.variants(there)) {
                if (plan.accepts(there, way, slot)) {
                    plan.put(there, way, slot);
                    if (isAccepted(cost.now() - before)) {
                        return true;
                    }
                    plan.take(there);
                }
            }
            plan.take(demand);
        }
        plan.put(there, old, slot);
        return false;
    }

    /** An unplaced demand enters, by itself or for one that weighs the same. */
    private void enter(int demand) {
        if (plan.placedOfPair(demand) >= 0) {
            return;
        }
        Way[] all = space.variants(demand);
        Way variant = all[random.nextInt(all.length)];
        int slot = random.nextInt(space.slots);
        if (!variant.allows(slot)) {
            return;
        }
        int inTheWay = onlyOneInTheWay(demand, variant, slot);
        if (inTheWay == demand) {
            enterFree(demand, variant, slot);
        } else if (inTheWay >= 0
                && (!space.required[inTheWay] || space.required[demand])
                && problem.weight(inTheWay) <= problem.weight(demand)) {
            exchange(inTheWay, demand, variant, slot);
        } else {
            int overLimit = plan.goals.overLimit;
            if (chains.move(demand, variant, slot, random.nextInt(space.slots)) && isBarred(demand, overLimit)) {
                chains.undo();
            }
        }
    }

    /** One more meeting is always better, unless the event's rule for breaks speaks against it. */
    private void enterFree(int demand, Way variant, int slot) {
        int overLimit = plan.goals.overLimit;
        if (plan.accepts(demand, variant, slot)) {
            plan.put(demand, variant, slot);
            if (isBarred(demand, overLimit)) {
                plan.take(demand);
            }
        }
    }

    /** Only what is required may break the event's rule for breaks for a while. */
    private boolean isBarred(int demand, int overLimitBefore) {
        return plan.goals.overLimit > overLimitBefore && !space.required[demand];
    }

    private void exchange(int leaving, int demand, Way variant, int slot) {
        Way old = plan.variantOf(leaving);
        if (old == null) {
            return;
        }
        int lacking = plan.goals.lacking;
        int overLimit = plan.goals.overLimit;
        double shares = cost.ofShares();
        double before = cost.now() + shares;
        boolean gains = problem.weight(demand) > problem.weight(leaving);
        plan.take(leaving);
        if (plan.accepts(demand, variant, slot)) {
            plan.put(demand, variant, slot);
            gains &= plan.goals.overLimit <= overLimit && !cost.goesBeforeWeight(cost.ofShares() - shares);
            if (plan.goals.lacking <= lacking && (gains || isAccepted(cost.now() + cost.ofShares() - before))) {
                return;
            }
            plan.take(demand);
        }
        plan.put(leaving, old, slot);
    }
}
