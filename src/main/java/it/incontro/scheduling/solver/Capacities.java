package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many meetings each party and each pool can have at most, whatever the plan: by the slots that are possible for the
 * teams, the limits, the desks, and the capacity of the venue.
 */
final class Capacities {

    private final CompactProblem problem;
    private final int[] ofParty;
    private final int[] ofPool;

    Capacities(CompactProblem problem) {
        this.problem = problem;
        List<Map<Integer, BitSet>> slotsOfTeams = new ArrayList<>();
        for (int p = 0; p < problem.parties; p++) {
            slotsOfTeams.add(new HashMap<>());
        }
        Map<Integer, BitSet> slotsOfPools = new HashMap<>();
        Set<Integer> naming = new HashSet<>();
        for (int d = 0; d < problem.demands; d++) {
            for (Variant variant : problem.variants(d)) {
                slotsOfPools
                        .computeIfAbsent(variant.pool(), pool -> new BitSet())
                        .or(variant.slots());
                for (int team : variant.teams()) {
                    slotsOfTeams
                            .get(problem.partyOfTeam(team))
                            .computeIfAbsent(team, key -> new BitSet())
                            .or(variant.slots());
                }
            }
            if (!problem.demand(d).personIds().isEmpty()) {
                naming.add(problem.firstParty(d));
                naming.add(problem.secondParty(d));
            }
        }
        ofParty = new int[problem.parties];
        for (int p = 0; p < problem.parties; p++) {
            ofParty[p] = ofParty(p, slotsOfTeams.get(p), naming.contains(p));
        }
        ofPool = new int[problem.pools.all().size()];
        for (Pools.Pool pool : problem.pools.all()) {
            Integer capacity = problem.index.venue(pool.venueId()).capacity();
            int atOnce = Math.min(pool.desks(), capacity == null ? Integer.MAX_VALUE : capacity);
            ofPool[pool.number()] = times(atOnce, slotsOfPools.getOrDefault(pool.number(), new BitSet()));
        }
    }

    int ofParty(int party) {
        return ofParty[party];
    }

    int ofPool(int pool) {
        return ofPool[pool];
    }

    /** Where persons are named for meetings, people of one team may be in several at once. */
    private int ofParty(int party, Map<Integer, BitSet> slotsOfTeams, boolean byPersons) {
        MeetingLimits limits = problem.limits(party);
        BitSet all = new BitSet();
        slotsOfTeams.values().forEach(all::or);
        Map<Integer, BitSet> days = new HashMap<>();
        all.stream()
                .forEach(slot -> days.computeIfAbsent(problem.time.day(slot), day -> new BitSet())
                        .set(slot));
        Party named = problem.index.problem().parties().get(party);
        int units = byPersons
                ? Math.max(named.personIds().size(), named.teams().size())
                : named.teams().size();
        long sum = 0;
        for (BitSet day : days.values()) {
            long most = times(Math.min(units, limits.atOnce()), day);
            if (!byPersons) {
                most = Math.min(
                        most,
                        slotsOfTeams.values().stream()
                                .mapToLong(slots -> inARow(common(slots, day)))
                                .sum());
            }
            sum += Math.min(most, limits.perDay());
        }
        return (int) Math.min(sum, limits.inAll());
    }

    private static BitSet common(BitSet some, BitSet others) {
        BitSet both = (BitSet) some.clone();
        both.and(others);
        return both;
    }

    /** Meetings of which never more than so many run at once can be dealt to so many rows (interval graphs are perfect). */
    private int times(int atOnce, BitSet slots) {
        return (int) Math.min((long) atOnce * inARow(slots), Integer.MAX_VALUE / 4);
    }

    /** The most of these slots no two of which overlap: always the next one that ends first. */
    private int inARow(BitSet slots) {
        if (problem.time.isDisjoint()) {
            return slots.cardinality();
        }
        List<Slot> byEnd =
                new ArrayList<>(slots.stream().mapToObj(problem.time::slot).toList());
        byEnd.sort((a, b) -> a.end().compareTo(b.end()));
        int count = 0;
        Slot last = null;
        for (Slot slot : byEnd) {
            if (last == null || !slot.start().isBefore(last.end())) {
                count++;
                last = slot;
            }
        }
        return count;
    }
}
