package it.incontro.scheduling.solver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds small problems from names: the id of everything is made from its name, slots are called "9:00". */
final class TestEvent {

    static final Limits ENOUGH = Limits.ofEffort(20);

    private static final Instant DAY_ONE = Instant.parse("2026-03-24T00:00:00Z");

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Venue> venues = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final Map<String, Person> persons = new LinkedHashMap<>();
    private final Map<String, Demand> demands = new LinkedHashMap<>();
    private TravelTimes travel = TravelTimes.none();
    private SchedulingRules rules = SchedulingRules.USUAL;

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Half hours of the first day from 9:00. */
    static TestEvent withSlots(int count) {
        return new TestEvent().session("day one", 0, "9:00", count, 30).venue("hall");
    }

    static UUID slotAt(int index) {
        return id("0/" + clock(540 + 30 * index));
    }

    TestEvent session(String name, int day, String from, int count, int minutes) {
        int start = minutesOf(from);
        for (int i = 0; i < count; i++) {
            int begin = start + i * minutes;
            slots.add(new Slot(id(day + "/" + clock(begin)), at(day, begin), at(day, begin + minutes), day, id(name)));
        }
        return this;
    }

    TestEvent slot(String name, String from, String to, String session) {
        slots.add(new Slot(id(name), at(0, minutesOf(from)), at(0, minutesOf(to)), 0, id(session)));
        return this;
    }

    TestEvent venue(String name) {
        return venue(name, null);
    }

    TestEvent venue(String name, @Nullable Integer capacity) {
        venues.put(name, new Venue(id(name), capacity));
        return this;
    }

    TestEvent travel(String venue, String other, int minutes) {
        travel = travel.with(id(venue), id(other), minutes);
        return this;
    }

    TestEvent rules(int changeOverMinutes, BreakScope scope) {
        rules = SchedulingRules.of(changeOverMinutes, scope);
        return this;
    }

    TestEvent tables(int count) {
        for (int i = 1; i <= count; i++) {
            place("table " + i, "hall", 1);
        }
        return this;
    }

    TestEvent place(String name, String venue, int desks) {
        places.put(name, new Place(id(name), id(venue), desks));
        return this;
    }

    /** Parties with one person each, who is called "Mr" and the party's name. */
    TestEvent parties(String... names) {
        for (String name : names) {
            party(name, "Mr " + name);
        }
        return this;
    }

    TestEvent party(String name, String... personNames) {
        List<UUID> ids = new ArrayList<>();
        for (String person : personNames) {
            persons.putIfAbsent(person, new Person(id(person), List.of()));
            ids.add(id(person));
        }
        parties.put(name, Party.ofOneTeam(id(name), ids, null, MeetingLimits.NONE));
        return this;
    }

    /** A party whose persons sit one by one, each a team of its own. */
    TestEvent teams(String name, String... personNames) {
        List<Team> teams = new ArrayList<>();
        for (String person : personNames) {
            person(person);
            teams.add(new Team(id(name + " with " + person), List.of(id(person))));
        }
        parties.put(name, new Party(id(name), teams, null, MeetingLimits.NONE));
        return this;
    }

    TestEvent atOnce(String party, int most) {
        MeetingLimits limits = new MeetingLimits(most, Integer.MAX_VALUE, Integer.MAX_VALUE, 0);
        parties.computeIfPresent(party, (n, p) -> new Party(p.id(), p.teams(), p.fixedPlaceId(), limits));
        return this;
    }

    TestEvent rules(UnaryOperator<SchedulingRules> change) {
        rules = change.apply(rules);
        return this;
    }

    TestEvent person(String name) {
        persons.putIfAbsent(name, new Person(id(name), List.of()));
        return this;
    }

    TestEvent limits(String party, int perDay, int inAll, int atLeast) {
        MeetingLimits limits = MeetingLimits.of(perDay, inAll, atLeast);
        parties.computeIfPresent(party, (n, p) -> new Party(p.id(), p.teams(), p.fixedPlaceId(), limits));
        return this;
    }

    TestEvent fixed(String party, String place) {
        parties.computeIfPresent(party, (n, p) -> new Party(p.id(), p.teams(), id(place), p.limits()));
        return this;
    }

    TestEvent unavailable(String person, String from, String to) {
        return busy(person, BusyTime.Kind.UNAVAILABLE, from, to, null);
    }

    TestEvent agendaItem(String person, String from, String to, @Nullable String venue) {
        return busy(person, BusyTime.Kind.AGENDA_ITEM, from, to, venue);
    }

    private TestEvent busy(String person, BusyTime.Kind kind, String from, String to, @Nullable String venue) {
        BusyTime busy = new BusyTime(
                kind,
                at(0, minutesOf(from)),
                at(0, minutesOf(to)),
                venue == null ? null : id(venue),
                kind == BusyTime.Kind.AGENDA_ITEM ? id("item of " + person) : null);
        persons.computeIfPresent(person, (n, p) -> {
            List<BusyTime> more = new ArrayList<>(p.busyTimes());
            more.add(busy);
            return new Person(p.id(), more);
        });
        return this;
    }

    /** The demand's name is "first-second". */
    TestEvent wants(String first, String second) {
        return demand(first, second, Rank.WANT, demand -> demand);
    }

    TestEvent demand(String first, String second, Rank rank, UnaryOperator<Demand> more) {
        return demand(first + "-" + second, first, second, rank, more);
    }

    TestEvent demand(String name, String first, String second, Rank rank, UnaryOperator<Demand> more) {
        demands.put(name, more.apply(Demand.between(id(name), id(first), id(second), rank)));
        return this;
    }

    SchedulingProblem problem() {
        return new SchedulingProblem(
                slots,
                List.copyOf(venues.values()),
                travel,
                List.copyOf(places.values()),
                List.copyOf(parties.values()),
                List.copyOf(persons.values()),
                List.copyOf(demands.values()),
                rules);
    }

    Answer solve() {
        return new CpSatMeetingSolver().solve(problem(), ENOUGH);
    }

    /** A meeting of the demand with its persons, as the problem defines them. */
    PlacedMeeting meeting(String demand, UUID slotId, String place, int desk) {
        ProblemIndex index = new ProblemIndex(problem());
        List<UUID> attendees =
                index.seatings(index.demand(id(demand))).getFirst().attendees();
        return new PlacedMeeting(id(demand), slotId, id(place), desk, attendees);
    }

    static Instant at(int day, int minutes) {
        return DAY_ONE.plusSeconds(86_400L * day + 60L * minutes);
    }

    private static int minutesOf(String clock) {
        String[] parts = clock.split(":", 2);
        return Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
    }

    private static String clock(int minutes) {
        return minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }
}
