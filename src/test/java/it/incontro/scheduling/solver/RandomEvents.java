package it.incontro.scheduling.solver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Generates events from a seed: buyers of different popularity, absences, two hats, stands, halls with a way between. */
final class RandomEvents {

    /**
     * The size of an event.
     *
     * @param slotsPerDay half in the morning, half in the afternoon, half an hour each
     */
    record Size(int buyers, int companies, int demands, int days, int slotsPerDay, int tables) {

        static final Size MISSION = new Size(25, 60, 300, 2, 16, 14);
        static final Size MIDDLE = new Size(8, 12, 60, 2, 8, 6);
        static final Size SMALL = new Size(4, 5, 14, 1, 6, 2);
    }

    private final Random random;
    private final Size size;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Party> parties = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<Demand> demands = new ArrayList<>();

    private RandomEvents(long seed, Size size) {
        this.random = new Random(seed);
        this.size = size;
    }

    /** Everybody in one hall, absences only: what most missions are. */
    static SchedulingProblem plain(long seed, Size size) {
        RandomEvents event = new RandomEvents(seed, size);
        event.addSlots();
        event.addTables("hall", size.tables());
        event.addParties(false);
        event.addDemands();
        return event.problem(List.of(venue("hall", null)), TravelTimes.none(), SchedulingRules.USUAL);
    }

    /** With everything that a rule exists for, locked meetings included. */
    static SchedulingProblem rich(long seed, Size size) {
        RandomEvents event = new RandomEvents(seed, size);
        event.addSlots();
        event.slots.add(
                new Slot(event.id("odd"), TestEvent.at(0, 550), TestEvent.at(0, 600), 0, event.id("odd session")));
        event.addTables("hall", size.tables());
        event.addTables("annex", 1 + event.random.nextInt(2));
        event.addParties(true);
        event.addDemands();
        event.lockSome();
        List<Venue> venues = List.of(venue("hall", 1 + event.random.nextInt(size.tables() + 1)), venue("annex", null));
        int changeOver = event.random.nextInt(3) == 0 ? 5 : 0;
        BreakScope scope = event.random.nextBoolean() ? BreakScope.DAY : BreakScope.SESSION;
        return event.problem(venues, travel(), SchedulingRules.of(changeOver, scope));
    }

    /** A plan that takes demand after demand as they come, locked ones first, each in the first cell that is free. */
    static LocalPlan filled(SchedulingProblem problem) {
        LocalPlan plan = new LocalPlan(new SearchSpace(new CompactProblem(new ProblemIndex(problem))));
        for (boolean locked : new boolean[] {true, false}) {
            for (int demand = 0; demand < plan.space.problem.demands; demand++) {
                if (plan.space.fixed[demand] == locked) {
                    putFirst(plan, demand);
                }
            }
        }
        return plan;
    }

    private static void putFirst(LocalPlan plan, int demand) {
        for (Way way : plan.space.variants(demand)) {
            for (int slot = 0; slot < plan.space.slots; slot++) {
                if (!plan.isPlaced(demand) && plan.accepts(demand, way, slot)) {
                    plan.put(demand, way, slot);
                }
            }
        }
    }

    /** The same event with everybody as a team of one, so that parties have several teams. */
    static SchedulingProblem oneByOne(SchedulingProblem problem) {
        List<Party> parties = problem.parties().stream()
                .map(party -> new Party(
                        party.id(),
                        party.personIds().stream()
                                .map(person -> new Team(TestEvent.id(party.id() + " with " + person), List.of(person)))
                                .toList(),
                        party.fixedPlaceId(),
                        party.limits()))
                .toList();
        return new SchedulingProblem(
                problem.slots(),
                problem.venues(),
                problem.travel(),
                problem.places(),
                parties,
                problem.persons(),
                problem.demands(),
                problem.rules());
    }

    private SchedulingProblem problem(List<Venue> venues, TravelTimes travel, SchedulingRules rules) {
        return new SchedulingProblem(slots, venues, travel, places, parties, persons, demands, rules);
    }

    private static Venue venue(String name, @Nullable Integer capacity) {
        return new Venue(TestEvent.id(name), capacity);
    }

    private UUID id(String name) {
        return TestEvent.id(name);
    }

    private void addSlots() {
        for (int day = 0; day < size.days(); day++) {
            for (int i = 0; i < size.slotsPerDay(); i++) {
                boolean morning = i < size.slotsPerDay() / 2;
                int start = 540 + 30 * i + (morning ? 0 : 60);
                slots.add(new Slot(
                        id("slot " + day + "/" + i),
                        TestEvent.at(day, start),
                        TestEvent.at(day, start + 30),
                        day,
                        id(day + (morning ? " morning" : " afternoon"))));
            }
        }
    }

    private void addTables(String venue, int count) {
        for (int i = 0; i < count; i++) {
            places.add(new Place(id(venue + " table " + i), id(venue), 1 + random.nextInt(2)));
        }
    }

    private void addParties(boolean rich) {
        for (int i = 0; i < size.buyers() + size.companies(); i++) {
            List<UUID> sitting = new ArrayList<>();
            for (int p = 0; p <= random.nextInt(2); p++) {
                UUID person = id("person " + i + "/" + p);
                persons.add(new Person(person, busyTimes(rich)));
                sitting.add(person);
            }
            if (rich && i > 0 && random.nextInt(6) == 0) {
                sitting.add(persons.getFirst().id());
            }
            boolean stand = rich && random.nextInt(6) == 0;
            UUID fixed = stand ? places.get(random.nextInt(places.size())).id() : null;
            int most = size.slotsPerDay() / 2;
            MeetingLimits limits = rich && random.nextInt(4) == 0
                    ? MeetingLimits.of(1 + random.nextInt(most), 1 + random.nextInt(2 * most), random.nextInt(3))
                    : MeetingLimits.NONE;
            parties.add(Party.ofOneTeam(id("party " + i), sitting, fixed, limits));
        }
    }

    private List<BusyTime> busyTimes(boolean rich) {
        List<BusyTime> busy = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            Slot from = slots.get(random.nextInt(slots.size()));
            Instant until = from.end().plusSeconds(1800L * random.nextInt(4));
            boolean item = rich && random.nextBoolean();
            UUID venue = item && random.nextBoolean() ? id("annex") : null;
            BusyTime.Kind kind = item ? BusyTime.Kind.AGENDA_ITEM : BusyTime.Kind.UNAVAILABLE;
            busy.add(new BusyTime(kind, from.start(), until, venue, item ? id("item") : null));
        }
        return busy;
    }

    private void addDemands() {
        Set<List<Integer>> pairs = new HashSet<>();
        while (demands.size() < Math.min(size.demands(), size.buyers() * size.companies())) {
            double popular = random.nextDouble();
            int buyer = (int) (size.buyers() * popular * Math.sqrt(popular));
            int company = size.buyers() + random.nextInt(size.companies());
            if (pairs.add(List.of(buyer, company))) {
                Rank rank = Rank.values()[random.nextInt(3)];
                demands.add(Demand.between(
                        id("demand " + demands.size()), id("party " + buyer), id("party " + company), rank));
            }
        }
    }

    /** Locks meetings that keep the rules together, wherever the draw finds a legal cell for them. */
    private void lockSome() {
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < demands.size(); i++) {
            drawn.add(i);
        }
        Collections.shuffle(drawn, random);
        List<PlacedMeeting> locked = new ArrayList<>();
        for (int i : drawn.subList(0, drawn.size() / 6)) {
            SchedulingProblem soFar = problem(List.of(venue("hall", 1), venue("annex", null)), travel(), strict());
            List<Cell> legal = new CellCheck(soFar, locked)
                    .cells(demands.get(i).id()).stream().filter(Cell::isLegal).toList();
            if (!legal.isEmpty()) {
                Cell cell = legal.get(random.nextInt(legal.size()));
                Demand demand = demands.get(i).lockedAt(cell.slotId(), cell.placeId(), cell.desk());
                demands.set(i, demand);
                ProblemIndex index = new ProblemIndex(soFar);
                locked.add(new PlacedMeeting(
                        demand.id(),
                        cell.slotId(),
                        cell.placeId(),
                        cell.desk(),
                        index.seatings(demand).getFirst().attendees()));
            }
        }
    }

    private static TravelTimes travel() {
        return TravelTimes.none().with(TestEvent.id("hall"), TestEvent.id("annex"), 20);
    }

    private static SchedulingRules strict() {
        return SchedulingRules.of(5, BreakScope.DAY);
    }
}
