package it.incontro.demo.generator;

import it.incontro.demo.generator.EventPicture.Absence;
import it.incontro.demo.generator.EventPicture.Firm;
import it.incontro.demo.generator.EventPicture.Human;
import it.incontro.demo.generator.EventPicture.Member;
import it.incontro.demo.generator.EventPicture.Point;
import it.incontro.demo.generator.EventPicture.SlotTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws an event from its shape and a seed: the same of both give the same event on every machine. A few buyers are
 * wanted by very many and have parallel agendas; some people are away for an hour or for half a day; most companies of a
 * convention have a stand in one of two halls.
 */
public final class EventGenerator {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 24);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final int MOST_IN_A_TEAM_OF_BUYERS = 2;
    private static final int MOST_IN_A_COMPANY = 4;

    private final EventShape shape;
    private final Random random;
    private final Invention invention;
    private final List<SlotTime> slots = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    private EventGenerator(EventShape shape, long seed) {
        this.shape = shape;
        this.random = new Random(seed);
        this.invention = new Invention(random);
    }

    /** The event of this shape and seed. */
    public static EventPicture draw(EventShape shape, long seed) {
        EventGenerator generator = new EventGenerator(shape, seed);
        generator.addSlots();
        generator.addTables();
        Popularity popularity = new Popularity(shape, generator.random);
        List<Member> parties = generator.parties(popularity);
        return new EventPicture(
                shape,
                generator.slots,
                shape.walkMinutes() > 0 ? List.of("Padiglione 1", "Padiglione 2") : List.of("Sala incontri"),
                generator.points,
                parties,
                new Wishes(shape, generator.random, popularity, parties).draw());
    }

    private void addSlots() {
        for (int day = 0; day < shape.days(); day++) {
            for (int half = 0; half < 2; half++) {
                LocalDateTime start = FIRST_DAY.plusDays(day).atTime(half == 0 ? MORNING : AFTERNOON);
                for (int i = 0; i < shape.slotsPerHalf(); i++) {
                    slots.add(new SlotTime(day, 2 * day + half, start, start.plusMinutes(EventShape.SLOT_MINUTES)));
                    start = start.plusMinutes(EventShape.SLOT_MINUTES + EventShape.CHANGE_OVER_MINUTES);
                }
            }
        }
    }

    private void addTables() {
        for (int i = 1; i <= shape.tables(); i++) {
            points.add(new Point("Tavolo " + i, i % 5 < 3 ? 0 : hall(1), false, 1));
        }
    }

    private int hall(int wanted) {
        return shape.walkMinutes() > 0 ? wanted : 0;
    }

    private List<Member> parties(Popularity popularity) {
        int count = shape.buyers() + shape.companies();
        int[][] sizes = new int[count][];
        int people = 0;
        for (int i = 0; i < count; i++) {
            sizes[i] = new int[i < shape.buyers() ? popularity.teamsOf(i) : 1];
            Arrays.fill(sizes[i], 1);
            people += sizes[i].length;
        }
        while (people < shape.people()) {
            int party = random.nextInt(count);
            int team = random.nextInt(sizes[party].length);
            if (sizes[party][team] < (party < shape.buyers() ? MOST_IN_A_TEAM_OF_BUYERS : MOST_IN_A_COMPANY)) {
                sizes[party][team]++;
                people++;
            }
        }
        List<Member> parties = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parties.add(member(i < shape.buyers(), sizes[i]));
        }
        return parties;
    }

    private Member member(boolean buys, int[] sizes) {
        Firm firm = buys ? invention.buyer() : invention.company();
        List<List<Human>> teams = new ArrayList<>();
        for (int size : sizes) {
            List<Human> team = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                team.add(invention.human(firm, buys, i == 0 ? absences() : List.of()));
            }
            teams.add(team);
        }
        return new Member(
                firm,
                buys ? invention.division() : null,
                ownPoint(buys, firm, sizes.length),
                teams,
                shape.perDay() * sizes.length,
                shape.capacity(sizes.length),
                buys ? 0 : shape.atLeast(),
                topics());
    }

    /** Every twelfth team misses half a day, every seventh up to six slots of one. */
    private List<Absence> absences() {
        int first = random.nextInt(shape.days() * 2) * shape.slotsPerHalf();
        int last = first + shape.slotsPerHalf() - 1;
        if (random.nextInt(12) == 0) {
            return List.of(new Absence(first, last));
        }
        if (random.nextInt(7) == 0) {
            int from = first + random.nextInt(shape.slotsPerHalf() - 1);
            return List.of(new Absence(from, Math.min(last, from + 1 + random.nextInt(5))));
        }
        return List.of();
    }

    private @Nullable Integer ownPoint(boolean buys, Firm firm, int teams) {
        boolean own = buys ? shape.buyersSit() : random.nextInt(100) < shape.standsPercent();
        if (!own) {
            return null;
        }
        int hall = hall(random.nextInt(5) < 3 ? 0 : 1);
        points.add(new Point((buys ? "Tavolo " : "Stand ") + firm.name(), hall, true, teams));
        return points.size() - 1;
    }

    private Set<Integer> topics() {
        Set<Integer> topics = new LinkedHashSet<>();
        int count = 1 + random.nextInt(4);
        while (topics.size() < count) {
            topics.add(random.nextInt(1000));
        }
        return topics;
    }
}
