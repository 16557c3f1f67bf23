package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the local search asks most often, in arrays; shared by its threads, since nothing in it changes. */
final class SearchSpace {

    static final int UNLIMITED = Integer.MAX_VALUE;

    final CompactProblem problem;
    final int slots;
    final int days;
    final int pools;
    final int venues;
    final boolean[] fixed;
    final boolean[] required;
    final int[] dayOf;
    final int[][] slotsOfDay;
    final int[] placeInDay;
    final int[] scopeOf;
    final int[] placeInScope;
    final int[] desks;
    final int[] venueOf;
    final int[] venueCapacity;
    final int[][] near;
    final int[] missable;
    private final int[][] minutes;
    final int[] inAll;
    final int[] perDay;
    final int[] atOnce;
    final int[] atLeast;
    final int[] first;
    final int[] second;
    final boolean disjoint;
    private final Way[][] variants;

    SearchSpace(CompactProblem problem) {
        this.problem = problem;
        slots = problem.time.slots;
        fixed = new boolean[problem.demands];
        required = new boolean[problem.demands];
        variants = new Way[problem.demands][];
        readDemands();
        first = IntStream.range(0, problem.demands).map(problem::firstParty).toArray();
        second = IntStream.range(0, problem.demands).map(problem::secondParty).toArray();
        List<MeetingLimits> limits =
                problem.index.problem().parties().stream().map(Party::limits).toList();
        inAll = limits.stream().mapToInt(MeetingLimits::inAll).toArray();
        perDay = limits.stream().mapToInt(MeetingLimits::perDay).toArray();
        atOnce = limits.stream().mapToInt(MeetingLimits::atOnce).toArray();
        atLeast = limits.stream().mapToInt(MeetingLimits::atLeast).toArray();
        disjoint = problem.time.isDisjoint();
        slotsOfDay = daysOf(problem.time);
        days = slotsOfDay.length;
        dayOf = new int[slots];
        placeInDay = new int[slots];
        number(slotsOfDay, dayOf, placeInDay);
        scopeOf = new int[slots];
        placeInScope = new int[slots];
        number(problem.time.scopes(), scopeOf, placeInScope);
        List<Pools.Pool> all = problem.pools.all();
        pools = all.size();
        desks = all.stream().mapToInt(Pools.Pool::desks).toArray();
        List<Venue> places = problem.index.problem().venues();
        venues = places.size();
        venueOf = venuesOf(all, places);
        venueCapacity = places.stream()
                .mapToInt(venue -> venue.capacity() == null ? UNLIMITED : venue.capacity())
                .toArray();
        minutes = minutes(places);
        near = near(problem.time);
        Map<UUID, Integer> possible = PlanCounts.possibleMeetings(problem.index.problem());
        missable = problem.index.problem().parties().stream()
                .mapToInt(party -> possible.getOrDefault(party.id(), 0))
                .toArray();
    }

    private static int[] venuesOf(List<Pools.Pool> pools, List<Venue> venues) {
        Map<UUID, Integer> numbers = new HashMap<>();
        venues.forEach(venue -> numbers.put(venue.id(), numbers.size()));
        return pools.stream()
                .mapToInt(pool -> numbers.getOrDefault(pool.venueId(), 0))
                .toArray();
    }

    private void readDemands() {
        for (int d = 0; d < problem.demands; d++) {
            fixed[d] = problem.demand(d).lock() != null;
            required[d] = problem.isRequired(d);
            variants[d] = distinct(problem.variants(d));
        }
    }

    /** Of seatings with the same attendees only the first can be told from the plan. */
    private Way[] distinct(Variant[] all) {
        Map<Set<UUID>, Seating> known = new HashMap<>();
        Map<Seating, Integer> numbers = new HashMap<>();
        List<Way> kept = new ArrayList<>();
        for (Variant variant : all) {
            Set<UUID> attendees = Set.copyOf(variant.seating().attendees());
            Seating first = known.computeIfAbsent(attendees, key -> variant.seating());
            if (first.equals(variant.seating())) {
                kept.add(new Way(variant, numbers.computeIfAbsent(first, key -> numbers.size())));
            }
        }
        for (Way way : kept) {
            Way[] elsewhere = kept.stream()
                    .filter(other -> other.seating == way.seating && other.pool != way.pool)
                    .toArray(Way[]::new);
            way.isBeside(elsewhere, slots);
        }
        return kept.toArray(new Way[0]);
    }

    private int[][] daysOf(CompactTime time) {
        Map<Integer, List<Integer>> byDay = new TreeMap<>();
        for (int s = 0; s < slots; s++) {
            byDay.computeIfAbsent(time.day(s), day -> new ArrayList<>()).add(s);
        }
        return byDay.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static void number(int[][] groups, int[] group, int[] place) {
        for (int g = 0; g < groups.length; g++) {
            for (int i = 0; i < groups[g].length; i++) {
                group[groups[g][i]] = g;
                place[groups[g][i]] = i;
            }
        }
    }

    private int[][] minutes(List<Venue> places) {
        SchedulingProblem all = problem.index.problem();
        int[][] found = new int[venues][venues];
        for (int v = 0; v < venues; v++) {
            for (int w = 0; w < venues; w++) {
                int way = all.travel().between(places.get(v).id(), places.get(w).id());
                found[v][w] = Math.max(way, all.rules().changeOverMinutes());
            }
        }
        return found;
    }

    /** By slot, the others so close that there may not be time for the longest way. */
    private int[][] near(CompactTime time) {
        int longest = Arrays.stream(minutes).flatMapToInt(Arrays::stream).max().orElse(0);
        int[][] found = new int[slots][];
        for (int s = 0; s < slots; s++) {
            List<Integer> close = new ArrayList<>();
            for (int t = 0; t < slots; t++) {
                long apart = time.minutesApart(s, t);
                if (s != t && apart >= 0 && apart < longest) {
                    close.add(t);
                }
            }
            found[s] = close.stream().mapToInt(Integer::intValue).toArray();
        }
        return found;
    }

    Way[] variants(int demand) {
        return variants[demand];
    }

    /** The way of an assignment; null if its people could not be told from those of another way. */
    @Nullable
    Way way(Assignment assignment) {
        for (Way way : variants[assignment.demand()]) {
            if (way.variant.equals(assignment.variant())) {
                return way;
            }
        }
        return null;
    }

    /** The minutes that a person needs from one pool to another. */
    int minutesBetween(int pool, int other) {
        return pool == other ? 0 : minutes[venueOf[pool]][venueOf[other]];
    }

    /** The minutes that a person needs from one venue to another, or to another place of the same. */
    int minutesBetweenVenues(int venue, int other) {
        return minutes[venue][other];
    }

    /** By venue, the minutes to the one furthest from it. */
    int[] longestWay() {
        return Arrays.stream(minutes)
                .mapToInt(row -> Arrays.stream(row).max().orElse(0))
                .toArray();
    }

    /** What a change from one pool to another counts as walking; within one there may be none. */
    int steps(int pool, int other) {
        return pool == other ? 0 : venueOf[pool] == venueOf[other] ? 1 : 2;
    }

    @SuppressWarnings("ReferenceEquality") // ways are made once
    static boolean isSame(Way variant, Way other) {
        return variant == other;
    }
}
