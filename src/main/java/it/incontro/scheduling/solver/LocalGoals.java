package it.incontro.scheduling.solver;

import java.time.Instant;
import java.util.SplittableRandom;

/**
 * Keeps the values of all goals up to date while meetings come and go, each in time that does not depend on the size of
 * the problem. Walking is counted pool by pool, since desks are settled later.
 */
final class LocalGoals {

    private static final int MOST_IN_A_WORD = 64;

    private final SearchSpace space;
    private final CompactProblem problem;
    private final int[][] scopes;
    private final long[] startOfGap;
    private final long[] end;
    private final boolean[] inAWord;
    private final int[] use;
    private final WalkingSteps steps;
    private final long[] mask;
    private final int[] scopeBreaks;
    private final PartyBreaks breaksOf;
    private final int[] meetingsOf;
    private final int[] partiesMissing = new int[101];
    private final int limit;
    private final int[] withBreaks;
    private final int[] placeWithBreaks;
    private int broken;
    private final Crossings crossings;
    int breaks;
    int uneven;
    int overLimit;
    int walking;
    int lacking;
    int missingRequired;
    long weight;

    LocalGoals(SearchSpace space) {
        this.space = space;
        problem = space.problem;
        scopes = problem.time.scopes();
        use = new int[problem.teams * space.slots];
        steps = new WalkingSteps(space);
        mask = new long[problem.teams * scopes.length];
        scopeBreaks = new int[problem.teams * scopes.length];
        withBreaks = new int[problem.teams * scopes.length];
        placeWithBreaks = new int[problem.teams * scopes.length];
        breaksOf = new PartyBreaks(problem.parties, problem.demands + 1);
        meetingsOf = new int[problem.parties];
        crossings = new Crossings(space);
        limit = problem.index.problem().rules().mostBreakSpread();
        startOfGap = new long[space.slots];
        end = new long[space.slots];
        inAWord = new boolean[scopes.length];
        for (int k = 0; k < scopes.length; k++) {
            readScope(k);
        }
        for (boolean required : space.required) {
            missingRequired += required ? 1 : 0;
        }
        for (int p = 0; p < problem.parties; p++) {
            lacking += space.atLeast[p];
            partiesMissing[share(p)]++;
        }
    }

    /** A slot comes after a break if all before it ended by the start of the last slot that fits in between. */
    private void readScope(int k) {
        inAWord[k] = scopes[k].length <= MOST_IN_A_WORD;
        Instant free = Instant.MIN;
        for (int s : scopes[k]) {
            Slot slot = problem.time.slot(s);
            inAWord[k] &= !slot.start().isBefore(free);
            free = slot.end();
            end[s] = slot.end().toEpochMilli();
            startOfGap[s] = Long.MIN_VALUE;
            for (int t : scopes[k]) {
                Slot before = problem.time.slot(t);
                if (!before.end().isAfter(slot.start())) {
                    startOfGap[s] = Math.max(startOfGap[s], before.start().toEpochMilli());
                }
            }
        }
    }

    void enter(int demand) {
        missingRequired -= space.required[demand] ? 1 : 0;
        weight += problem.weight(demand);
        count(space.first[demand], 1);
        count(space.second[demand], 1);
    }

    void leave(int demand) {
        missingRequired += space.required[demand] ? 1 : 0;
        weight -= problem.weight(demand);
        count(space.first[demand], -1);
        count(space.second[demand], -1);
    }

    void occupy(Way variant, int slot) {
        for (int team : variant.teams) {
            if (use[team * space.slots + slot]++ == 0) {
                walking += steps.enter(team, slot, variant.pool);
                crossings.enter(team, slot, variant.pool);
                flip(team, slot);
            }
        }
    }

    void vacate(Way variant, int slot) {
        for (int team : variant.teams) {
            if (--use[team * space.slots + slot] == 0) {
                walking -= steps.leave(team, slot);
                crossings.leave(team, slot);
                flip(team, slot);
            }
        }
    }

    private void count(int party, int more) {
        int share = share(party);
        int atLeast = space.atLeast[party];
        lacking -= Math.max(0, atLeast - meetingsOf[party]);
        meetingsOf[party] += more;
        lacking += Math.max(0, atLeast - meetingsOf[party]);
        partiesMissing[share]--;
        share = share(party);
        partiesMissing[share]++;
    }

    private int share(int party) {
        int most = space.missable[party];
        int missed = Math.max(0, most - meetingsOf[party]);
        return most == 0 ? 0 : (100 * missed + most - 1) / most;
    }

    private void flip(int team, int slot) {
        int k = space.scopeOf[slot];
        int at = team * scopes.length + k;
        int now;
        if (inAWord[k]) {
            mask[at] ^= 1L << space.placeInScope[slot];
            now = breaks(mask[at]);
        } else {
            now = countOneByOne(team, scopes[k]);
        }
        if (now != scopeBreaks[at]) {
            if (now == 0) {
                withBreaks[placeWithBreaks[at]] = withBreaks[--broken];
                placeWithBreaks[withBreaks[broken]] = placeWithBreaks[at];
            } else if (scopeBreaks[at] == 0) {
                placeWithBreaks[at] = broken;
                withBreaks[broken++] = at;
            }
            change(problem.partyOfTeam(team), now - scopeBreaks[at]);
            scopeBreaks[at] = now;
        }
    }

    /** Whether the event limits the spread of breaks. */
    boolean limitsBreaks() {
        return limit < Integer.MAX_VALUE;
    }

    /** Whether {@link #moreBreaks} knows all sessions. */
    boolean foreseesBreaks() {
        boolean all = true;
        for (boolean known : inAWord) {
            all &= known;
        }
        return all;
    }

    /** How many breaks more a team would have in a scope, given as team times scopes plus scope, if these slots changed. */
    int moreBreaks(int teamAndScope, long changed) {
        return breaks(mask[teamAndScope] ^ changed) - scopeBreaks[teamAndScope];
    }

    /** How much {@link #uneven} would grow if a party had so many breaks more. */
    int moreUneven(int party, int more) {
        int before = breaksOf.of(party);
        return pairs(before + more) - pairs(before);
    }

    private static int pairs(int breaks) {
        return breaks * (breaks - 1) / 2;
    }

    private static int breaks(long used) {
        return used == 0 ? 0 : Long.bitCount(used & ~(used << 1)) - 1;
    }

    /** A free slot of the scope next to a used one of the team; -1 if there is none or it is not known. */
    int nextTo(int team, int scope, SplittableRandom random) {
        long used = mask[team * scopes.length + scope];
        int length = scopes[scope].length;
        long all = length == Long.SIZE ? -1L : (1L << length) - 1;
        long candidates = (used << 1 | used >>> 1) & ~used & all;
        if (!inAWord[scope] || candidates == 0) {
            return -1;
        }
        for (int skip = random.nextInt(Long.bitCount(candidates)); skip > 0; skip--) {
            candidates &= candidates - 1;
        }
        return scopes[scope][Long.numberOfTrailingZeros(candidates)];
    }

    /** A used slot at the edge of a gap of some team, as team times slots plus slot; -1 if nobody has a break. */
    int besideABreak(SplittableRandom random) {
        if (broken == 0) {
            return -1;
        }
        int at = withBreaks[random.nextInt(broken)];
        int scope = at % scopes.length;
        long used = mask[at];
        if (!inAWord[scope]) {
            return -1;
        }
        long edges = used & ~(used << 1 & used >>> 1);
        for (int skip = random.nextInt(Long.bitCount(edges)); skip > 0; skip--) {
            edges &= edges - 1;
        }
        return at / scopes.length * space.slots + scopes[scope][Long.numberOfTrailingZeros(edges)];
    }

    private int countOneByOne(int team, int[] scope) {
        int found = 0;
        long free = Long.MAX_VALUE;
        for (int s : scope) {
            if (use[team * space.slots + s] > 0) {
                found += free <= startOfGap[s] ? 1 : 0;
                free = free == Long.MAX_VALUE ? end[s] : Math.max(free, end[s]);
            }
        }
        return found;
    }

    private void change(int party, int more) {
        int before = breaksOf.of(party);
        uneven += moreUneven(party, more);
        breaksOf.set(party, before + more);
        breaks += more;
        overLimit = breaksOf.beyond(limit);
    }

    /** How often teams go over to another venue within a session at the cost of an idle slot. */
    int crossings() {
        return crossings.count();
    }

    /** The largest share that a party misses, in per cent, rounded up. */
    int largestShareMissed() {
        int share = 100;
        while (share > 0 && partiesMissing[share] == 0) {
            share--;
        }
        return share;
    }

    int breakSpread() {
        return breaksOf.spread();
    }

    /** The shares above so many per cent that parties miss, added up. */
    int sharesAbove(int share) {
        int sum = 0;
        for (int s = share + 1; s < partiesMissing.length; s++) {
            sum += (s - share) * partiesMissing[s];
        }
        return sum;
    }

    long valueOf(Goal goal) {
        return switch (goal) {
            case GUARANTEES -> lacking;
            case RANK_WEIGHT -> weight;
            case FAIR_SHARE -> largestShareMissed();
            case BREAK_SPREAD -> breakSpread();
            case BREAKS -> breaks;
            case WALKING -> walking;
        };
    }

    /** By how much the spread of breaks goes beyond what the event allows. */
    int beyondSpread() {
        return overLimit == 0 ? 0 : Math.max(0, breakSpread() - limit);
    }
}
