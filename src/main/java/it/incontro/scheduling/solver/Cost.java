package it.incontro.scheduling.solver;

import java.util.List;

/**
 * The goals that do not depend on what is placed, as one number, so that a random walk can cross small hills: the earlier
 * of breaks and walking counts 1, the later one so little that it only decides where the earlier is settled. An uneven
 * spread of breaks counts more if it is the goal before breaks, and much more beyond what the event allows. Going over to
 * another venue at the cost of a break counts as much as that break once more.
 */
final class Cost {

    private static final double LATER = 1 / 32.0;
    private static final double BEYOND_THE_LIMIT = 8;
    private static final int WALKING_SAVED = 8;
    private static final int CROSSINGS_SAVED = 1;

    private final LocalGoals goals;
    private final double ofBreaks;
    private final double ofUneven;
    private final double ofWalking;
    private final double ofShares;
    private final boolean sharesFirst;
    private int share;

    Cost(LocalGoals goals, GoalOrder order) {
        this.goals = goals;
        List<Goal> all = order.goals();
        int breaks = all.indexOf(Goal.BREAKS);
        boolean walkingFirst = all.indexOf(Goal.WALKING) < breaks;
        ofBreaks = walkingFirst ? LATER : 1;
        ofWalking = walkingFirst ? 1 : LATER;
        ofUneven = ofBreaks * (all.indexOf(Goal.BREAK_SPREAD) < breaks ? 1 / 2.0 : LATER);
        sharesFirst = all.indexOf(Goal.FAIR_SHARE) < all.indexOf(Goal.RANK_WEIGHT);
        ofShares = all.indexOf(Goal.FAIR_SHARE) < breaks ? 2 : LATER * LATER;
    }

    /** Shares up to this one cost nothing. */
    void aimAtShare(int percent) {
        share = percent;
    }

    /** What a move would cost at least, by what it does to breaks and what moves hardly ever save besides. */
    double atLeast(BreakPreview preview) {
        double saved = CROSSINGS_SAVED * ofBreaks + WALKING_SAVED * ofWalking;
        return ofBreaks * preview.breaks() + ofUneven * preview.uneven() - saved;
    }

    double now() {
        return ofBreaks * goals.breaks
                + ofUneven * goals.uneven
                + ofWalking * goals.walking
                + ofBreaks * goals.crossings()
                + BEYOND_THE_LIMIT * goals.overLimit;
    }

    /** What missed shares cost, which changes only with what is placed. */
    double ofShares() {
        return ofShares * goals.sharesAbove(share);
    }

    /** Whether so much more for missed shares is worse than any gain of weight. */
    boolean goesBeforeWeight(double moreForShares) {
        return sharesFirst && moreForShares > 0;
    }
}
