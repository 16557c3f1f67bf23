package it.incontro.bench.peer;

import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.Lock;
import it.incontro.scheduling.solver.Party;
import it.incontro.scheduling.solver.Person;
import it.incontro.scheduling.solver.Place;
import it.incontro.scheduling.solver.PlacedMeeting;
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
import org.jspecify.annotations.Nullable;

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

    /** What changes of a published plan; the score keeps it. Null if there is none. */
    final @Nullable PeerChanges changes;

    final int[] perDay;
    final int[] inAll;
    final int[] atLeast;

    private final Map<UUID, Integer> teamNumbers = new HashMap<>();
    private final Map<UUID, Integer> partyNumbers = new HashMap<>();
    private final Map<UUID, Integer> poolOfPlace = new HashMap<>();
    private final Map<UUID, Integer> slotNumbers = new HashMap<>();
    private final Map<UUID, PlacedMeeting> published = new HashMap<>();
    private final int[] locked;
    private final List<Integer> freePools = new ArrayList<>();
    private final List<BitSet> present = new ArrayList<>();

    PeerData(SchedulingProblem problem, List<PlacedMeeting> plan) {
        this.problem = problem;
        plan.forEach(meeting -> published.put(meeting.demandId(), meeting));
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
        locked = new int[pools.size() * slots.size()];
        countLocks();
        addMeetings();
        changes = plan.isEmpty() ? null : new PeerChanges(this);
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
            slotNumbers.put(slots.get(s).id(), s);
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
                free.get(venue.id()).forEach(place -> poolOfPlace.put(place.id(), pools.size()));
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

    private void countLocks() {
        for (Demand demand : problem.demands()) {
            Lock lock = demand.lock();
            if (lock != null) {
                locked[poolOfPlace.get(lock.placeId()) * slots.size() + slotNumbers.get(lock.slotId())]++;
            }
        }
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
            if (demand.lock() != null) {
                meeting.lock();
            } else if (published.containsKey(demand.id())) {
                meeting.publish(cellOf(published.get(demand.id()), first, second));
            }
            meetings.add(meeting);
        }
    }

    private Cell cellOf(PlacedMeeting meeting, Party first, Party second) {
        return new Cell(
                -1,
                slotNumbers.get(meeting.slotId()),
                teamIn(meeting, first),
                teamIn(meeting, second),
                poolOfPlace.get(meeting.placeId()));
    }

    private int teamIn(PlacedMeeting meeting, Party party) {
        return party.teams().stream()
                .filter(team -> meeting.personIds().containsAll(team.personIds()))
                .mapToInt(team -> teamNumbers.get(team.id()))
                .findFirst()
                .orElseThrow();
    }

    /** Where the meeting was published. */
    @Nullable
    PlacedMeeting published(PeerMeeting meeting) {
        return published.get(problem.demands().get(meeting.index()).id());
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
        Lock lock = demand.lock();
        if (lock != null) {
            return List.of(new Cell(
                    0,
                    slotNumbers.get(lock.slotId()),
                    teamsOf(demand, first).getFirst(),
                    teamsOf(demand, second).getFirst(),
                    poolOfPlace.get(lock.placeId())));
        }
        UUID fixed = first.fixedPlaceId() != null ? first.fixedPlaceId() : second.fixedPlaceId();
        List<Integer> possible = fixed == null ? freePools : List.of(poolOfPlace.get(fixed));
        List<Integer> firstTeams = teamsOf(demand, first);
        List<Integer> secondTeams = teamsOf(demand, second);
        List<Cell> cells = new ArrayList<>();
        for (int slot = 0; slot < slots.size(); slot++) {
            for (int one : firstTeams) {
                for (int other : secondTeams) {
                    if (present.get(one).get(slot) && present.get(other).get(slot)) {
                        addCells(cells, slot, one, other, possible);
                    }
                }
            }
        }
        return cells;
    }

    private void addCells(List<Cell> cells, int slot, int one, int other, List<Integer> possible) {
        for (int pool : possible) {
            if (locked[pool * slots.size() + slot] < capacity[pool]) {
                cells.add(new Cell(cells.size(), slot, one, other, pool));
            }
        }
    }
}
