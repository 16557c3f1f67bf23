package it.incontro.scheduling.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tells what moves would do to breaks before anything is moved. Most chains of a search would bring far too many, and to
 * see that takes a fraction of the time of moving their meetings and taking that back.
 */
final class BreakPreview {

    private final SearchSpace space;
    private final LocalGoals goals;
    private final int scopes;
    private final long[] changed;
    private final int[] moreOfParty;
    private int[] touched = new int[64];
    private int count;
    private int breaks;
    private int uneven;

    /** Of a plan; null where breaks cannot be foreseen, or where one may save more than it costs, since their spread is limited. */
    static @Nullable BreakPreview of(LocalPlan plan) {
        boolean helps = plan.goals.foreseesBreaks() && !plan.goals.limitsBreaks();
        return helps ? new BreakPreview(plan.space, plan.goals) : null;
    }

    BreakPreview(SearchSpace space, LocalGoals goals) {
        this.space = space;
        this.goals = goals;
        scopes = space.problem.time.scopes().length;
        changed = new long[space.problem.teams * scopes];
        moreOfParty = new int[space.problem.parties];
    }

    /** A meeting would come to the slot in that way, or go from it; nothing of one that is not placed. */
    void changeIf(@Nullable Way way, int slot) {
        if (way != null) {
            change(way, slot);
        }
    }

    /** A meeting of the way would come to the slot, or go from it. */
    void change(Way way, int slot) {
        int scope = space.scopeOf[slot];
        long bit = 1L << space.placeInScope[slot];
        for (int team : way.teams) {
            int at = team * scopes + scope;
            if (changed[at] == 0) {
                touch(at);
            }
            changed[at] ^= bit;
        }
    }

    private void touch(int at) {
        if (count == touched.length) {
            touched = Arrays.copyOf(touched, 2 * count);
        }
        touched[count++] = at;
    }

    /** Adds up what the changes would do, and forgets them. */
    void addUp() {
        breaks = 0;
        uneven = 0;
        for (int i = 0; i < count; i++) {
            int at = touched[i];
            if (changed[at] != 0) {
                int more = goals.moreBreaks(at, changed[at]);
                breaks += more;
                moreOfParty[party(at)] += more;
                changed[at] = 0;
            }
        }
        for (int i = 0; i < count; i++) {
            int party = party(touched[i]);
            uneven += goals.moreUneven(party, moreOfParty[party]);
            moreOfParty[party] = 0;
        }
        count = 0;
    }

    private int party(int teamAndScope) {
        return space.problem.partyOfTeam(teamAndScope / scopes);
    }

    /** How many breaks more there would be. */
    int breaks() {
        return breaks;
    }

    /** How much more unevenly they would be spread, as {@link LocalGoals#uneven} counts. */
    int uneven() {
        return uneven;
    }
}
