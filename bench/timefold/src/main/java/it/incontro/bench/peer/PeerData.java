package it.incontro.bench.peer;

import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.Party;
import it.incontro.scheduling.solver.Person;
import it.incontro.scheduling.solver.Place;
import it.incontro.scheduling.solver.RankWeights;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.Slot;
import it.incontro.scheduling.solver.Team;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A problem in numbers, and its meetings with their legal cells. Only what the generated events have is known. */
final class PeerData {

    final SchedulingProblem problem;
    final List<Slot> slots;
    final int days;
    final int[] day;
    final int[] session;
    final int[] placeInSession;
    final int sessions;
    final List<List<Place>> pools = new ArrayList<>();
    final int[] hallOf;
    final int[] capacity;
    final boolean[] hurried;
    final List<Team> teams = new ArrayList<>();
    final List<PeerMeeting> meetings = new ArrayList<>();

    /** Who is seated now, by team and slot; the score keeps it. */
    final List<List<PeerMeeting>> seated = new ArrayList<>();

    final int[] perDay;
    final int[] inAll;
    final int[] atLeast;

    private final Map<UUID, Integer> teamNumbers = new HashMap<>();
    private final Map<UUID, Integer> partyNumbers = new HashMap<>();
    private final Map<UUID, Integer> poolOfPlace = new HashMap<>();
    private final List<Integer> freePools = new ArrayList<>();
    private final List<BitSet> present = new ArrayList<>();

    PeerData(SchedulingProblem problem) {
        this.problem = problem;
        slots = problem.slots().stream()
                .sorted(Comparator.comparing(Slot::start))
                .toList();
        day = slots.stream().mapToInt(Slot::day).toArray();
        days = Arrays.stream(day).max().orElse(0) + 1;
        session = new int[slots.size()];
        placeInSession = new int[slots.size()];
        sessions = numberSessions();
        hurried = new boolean[slots.size()];
        addPools();
        hallOf = pools.stream().mapToInt(pool -> hall(pool.getFirst())).toArray();
        capacity = pools.stream()
                .mapToInt(pool -> pool.stream().mapToInt(Place::desks).sum())
                .toArray();
        noteHurry();
        int parties = problem.parties().size();
        perDay = new int[parties];
        inAll = new int[parties];
        atLeast = new int[parties];
        addParties();
        addMeetings();
        for (int i = 0; i < teams.size() * slots.size(); i++) {
            seated.add(new ArrayList<>(1));
        }
    }

    List<PeerMeeting> seatedAt(int team, int slot) {
        return seated.get(team * slots.size() + slot);
    }

    private int numberSessions() {
        Map<UUID, Integer> numbers = new HashMap<>();
        int[] counts = new int[slots.size()];
        for (int s = 0; s < slots.size(); s++) {
            session[s] = numbers.computeIfAbsent(slots.get(s).sessionId(), id -> numbers.size());
            placeInSession[s] = counts[session[s]]++;
        }
        return numbers.size();
    }

    private int hall(Place place) {
        for (int i = 0; i < problem.venues().size(); i++) {
            if (problem.venues().get(i).id().equals(place.venueId())) {
                return i;
            }
        }
        throw new IllegalStateException("no venue");
    }

    private void addPools() {
        Set<UUID> owned = new HashSet<>();
        for (Party party : problem.parties()) {
            if (party.fixedPlaceId() != null) {
                owned.add(party.fixedPlaceId());
            }
        }
        Map<UUID, List<Place>> free = new HashMap<>();
        for (Place place : problem.places()) {
            if (owned.contains(place.id())) {
                poolOfPlace.put(place.id(), pools.size());
                pools.add(List.of(place));
            } else {
                free.computeIfAbsent(place.venueId(), id -> new ArrayList<>()).add(place);
            }
        }
        problem.venues().forEach(venue -> {
            if (free.containsKey(venue.id())) {
                freePools.add(pools.size());
                pools.add(free.get(venue.id()));
            }
        });
    }

    /** Whether there is no time to walk to the other hall after a slot and before the next. */
    private void noteHurry() {
        int walk = problem.venues().size() < 2
                ? 0
                : problem.travel()
                        .between(
                                problem.venues().get(0).id(),
                                problem.venues().get(1).id());
        for (int s = 0; s + 1 < slots.size(); s++) {
            long gap = Duration.between(slots.get(s).end(), slots.get(s + 1).start())
                    .toMinutes();
            if (gap < problem.rules().changeOverMinutes()) {
                throw new IllegalArgumentException("change-over time between slots that follow is not known here");
            }
            hurried[s] = day[s] == day[s + 1] && gap < walk;
        }
    }

    private void addParties() {
        Map<UUID, Person> persons = new HashMap<>();
        problem.persons().forEach(person -> persons.put(person.id(), person));
        for (Party party : problem.parties()) {
            int number = partyNumbers.size();
            partyNumbers.put(party.id(), number);
            perDay[number] = party.limits().perDay();
            inAll[number] = party.limits().inAll();
            atLeast[number] = party.limits().atLeast();
            for (Team team : party.teams()) {
                teamNumbers.put(team.id(), teams.size());
                teams.add(team);
                present.add(present(team, persons));
            }
        }
    }

    private BitSet present(Team team, Map<UUID, Person> persons) {
        BitSet free = new BitSet();
        for (int s = 0; s < slots.size(); s++) {
            Slot slot = slots.get(s);
            free.set(
                    s,
                    team.personIds().stream()
                            .flatMap(id -> persons.get(id).busyTimes().stream())
                            .noneMatch(busy -> busy.start().isBefore(slot.end())
                                    && slot.start().isBefore(busy.end())));
        }
        return free;
    }

    private void addMeetings() {
        RankWeights weights = RankWeights.of(problem.demands());
        Map<UUID, Party> parties = new HashMap<>();
        problem.parties().forEach(party -> parties.put(party.id(), party));
        for (Demand demand : problem.demands()) {
            Party first = parties.get(demand.firstPartyId());
            Party second = parties.get(demand.secondPartyId());
            PeerMeeting meeting = new PeerMeeting(
                    meetings.size(),
                    partyNumbers.get(first.id()),
                    partyNumbers.get(second.id()),
                    weights.of(demand.rank()),
                    cells(demand, first, second));
            meetings.add(meeting);
        }
    }

    private List<Integer> teamsOf(Demand demand, Party party) {
        List<Integer> all =
                party.teams().stream().map(team -> teamNumbers.get(team.id())).toList();
        List<Integer> named = all.stream()
                .filter(team ->
                        demand.wishes().teamIds().contains(teams.get(team).id()))
                .toList();
        return named.isEmpty() ? all : named;
    }

    private List<Cell> cells(Demand demand, Party first, Party second) {
        UUID fixed = first.fixedPlaceId() != null ? first.fixedPlaceId() : second.fixedPlaceId();
        List<Integer> possible = fixed == null ? freePools : List.of(poolOfPlace.get(fixed));
        List<Cell> cells = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            for (int one : teamsOf(demand, first)) {
                for (int other : teamsOf(demand, second)) {
                    if (present.get(one).get(slot) && present.get(other).get(slot)) {
                        for (int pool : possible) {
                            cells.add(new Cell(slot, one, other, pool));
                        }
                    }
                }
            }
        }
        return cells;
    }
}
