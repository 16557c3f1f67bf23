package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A problem in numbers, as the searches need it: slots in the order of time, seats, teams, parties, pools and demands are
 * counted from 0 in the order of the problem. Nothing in it changes.
 */
final class CompactProblem {

    private static final long MOST_CELLS_IN_DETAIL = 3_000;

    final ProblemIndex index;
    final CompactTime time;
    final Pools pools;
    final int seats;
    final int teams;
    final int parties;
    final int demands;

    private final Map<UUID, Integer> seatNumbers = new HashMap<>();
    private final Map<UUID, Integer> teamNumbers = new LinkedHashMap<>();
    private final Map<UUID, Integer> partyNumbers = new LinkedHashMap<>();
    private final Map<UUID, Integer> demandNumbers = new LinkedHashMap<>();
    private final int[] partyOfTeam;
    private final Variant[][] variants;
    private final int[] first;
    private final int[] second;
    private final int[] pair;
    private final long[] weight;
    private final int[][] earlier;
    private final int[][] later;

    CompactProblem(ProblemIndex index) {
        this(index, new Pools(index));
    }

    private CompactProblem(ProblemIndex index, Pools pools) {
        this.index = index;
        this.pools = pools;
        SchedulingProblem problem = index.problem();
        time = new CompactTime(index);
        problem.parties().forEach(party -> {
            partyNumbers.put(party.id(), partyNumbers.size());
            party.teams().forEach(team -> teamNumbers.put(team.id(), teamNumbers.size()));
        });
        problem.demands().forEach(demand -> demandNumbers.put(demand.id(), demandNumbers.size()));
        teams = teamNumbers.size();
        parties = partyNumbers.size();
        demands = demandNumbers.size();
        partyOfTeam = new int[teams];
        problem.parties()
                .forEach(party -> party.teams()
                        .forEach(team ->
                                partyOfTeam[number(teamNumbers, team.id())] = number(partyNumbers, party.id())));
        first = new int[demands];
        second = new int[demands];
        pair = new int[demands];
        weight = new long[demands];
        variants = new Variant[demands][];
        readDemands(problem);
        seats = seatNumbers.size();
        earlier = earlier(problem);
        later = reversed(earlier);
    }

    /** The problem with every place for itself if it is so small that walking can be proven then. */
    static CompactProblem inDetail(ProblemIndex index) {
        SchedulingProblem problem = index.problem();
        long cells = (long) problem.slots().size() * problem.places().size();
        boolean single = problem.demands().size() * cells <= MOST_CELLS_IN_DETAIL;
        return new CompactProblem(index, new Pools(index, single));
    }

    private void readDemands(SchedulingProblem problem) {
        RankWeights weights = RankWeights.of(problem.demands());
        Map<Set<UUID>, Integer> pairs = new HashMap<>();
        VariantFinder finder = new VariantFinder(index, time, pools, this::seatNumber, this::teamNumber);
        for (Demand demand : problem.demands()) {
            int d = demandNumber(demand.id());
            first[d] = number(partyNumbers, demand.firstPartyId());
            second[d] = number(partyNumbers, demand.secondPartyId());
            pair[d] = pairs.computeIfAbsent(index.pair(demand), key -> pairs.size());
            weight[d] = weights.of(demand.rank());
            variants[d] = finder.of(demand).toArray(new Variant[0]);
        }
    }

    private int[][] earlier(SchedulingProblem problem) {
        int[][] found = new int[demands][];
        for (Demand demand : problem.demands()) {
            found[demandNumber(demand.id())] = demand.wishes().earlierIds().stream()
                    .mapToInt(this::demandNumber)
                    .sorted()
                    .toArray();
        }
        return found;
    }

    private int[][] reversed(int[][] edges) {
        List<List<Integer>> back = new ArrayList<>();
        for (int d = 0; d < demands; d++) {
            back.add(new ArrayList<>());
        }
        for (int d = 0; d < demands; d++) {
            for (int e : edges[d]) {
                back.get(e).add(d);
            }
        }
        return back.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The ways in which a demand's meeting can be held; none if it can nowhere. */
    Variant[] variants(int demand) {
        return variants[demand];
    }

    /** The meetings of a plan as assignments; what the problem does not allow is left out. */
    List<Assignment> assignments(List<PlacedMeeting> plan) {
        List<Assignment> found = new ArrayList<>();
        for (PlacedMeeting meeting : plan) {
            int demand = demandNumber(meeting.demandId());
            int pool = pools.ofPlace(meeting.placeId()).number();
            int slot = time.number(meeting.slotId());
            for (Variant variant : variants[demand]) {
                if (variant.pool() == pool
                        && variant.slots().get(slot)
                        && variant.seating().seatsExactly(meeting.personIds())) {
                    found.add(new Assignment(demand, variant, slot));
                    break;
                }
            }
        }
        return found;
    }

    /** How many ways there are to place single demands: the size of the problem. */
    long possibilities() {
        long sum = 0;
        for (Variant[] ways : variants) {
            for (Variant variant : ways) {
                sum += variant.slots().cardinality();
            }
        }
        return sum;
    }

    /** The slots that some variant allows. */
    BitSet slotsOf(int demand) {
        BitSet slots = new BitSet();
        for (Variant variant : variants[demand]) {
            slots.or(variant.slots());
        }
        return slots;
    }

    int firstParty(int demand) {
        return first[demand];
    }

    int secondParty(int demand) {
        return second[demand];
    }

    /** Demands with the same number are of the same two parties; only one of them may be placed. */
    int pair(int demand) {
        return pair[demand];
    }

    long weight(int demand) {
        return weight[demand];
    }

    boolean isRequired(int demand) {
        return demand(demand).isRequired();
    }

    /** The demands that have to be over before this one begins. */
    int[] earlier(int demand) {
        return earlier[demand];
    }

    /** The demands that have to begin after this one is over. */
    int[] later(int demand) {
        return later[demand];
    }

    int partyOfTeam(int team) {
        return partyOfTeam[team];
    }

    MeetingLimits limits(int party) {
        return index.problem().parties().get(party).limits();
    }

    Demand demand(int number) {
        return index.problem().demands().get(number);
    }

    int demandNumber(UUID id) {
        return number(demandNumbers, id);
    }

    int partyNumber(UUID id) {
        return number(partyNumbers, id);
    }

    private int seatNumber(UUID id) {
        return seatNumbers.computeIfAbsent(id, key -> seatNumbers.size());
    }

    private int teamNumber(UUID id) {
        return number(teamNumbers, id);
    }

    private static int number(Map<UUID, Integer> numbers, UUID id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("Unknown id " + id);
        }
        return number;
    }
}
