package it.incontro.demo.generator;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invented event. Everything is named by its place in these lists, from 0.
 *
 * @param shape what it was made from
 * @param slots in order of time
 * @param halls their names
 * @param points meeting points
 * @param parties the buyers first, then the companies
 * @param wishes accepted requests, no two of the same pair
 */
public record EventPicture(
        EventShape shape,
        List<SlotTime> slots,
        List<String> halls,
        List<Point> points,
        List<Member> parties,
        List<Wish> wishes) {

    /** Keeps copies. */
    public EventPicture {
        slots = List.copyOf(slots);
        halls = List.copyOf(halls);
        points = List.copyOf(points);
        parties = List.copyOf(parties);
        wishes = List.copyOf(wishes);
    }

    /** The participations that buy. */
    public List<Member> buyers() {
        return parties.subList(0, shape.buyers());
    }

    /** The participations that sell. */
    public List<Member> companies() {
        return parties.subList(shape.buyers(), parties.size());
    }

    /**
     * An interval for meetings, in local time.
     *
     * @param day from 0
     * @param half from 0, counted through the event: the session that it belongs to
     */
    public record SlotTime(int day, int half, LocalDateTime start, LocalDateTime end) {}

    /**
     * A meeting point of one or more desks.
     *
     * @param hall the place of its hall
     * @param stand whether it is the stand or the table of one participation
     */
    public record Point(String name, int hall, boolean stand, int desks) {}

    /**
     * A company, or a buyer with its division.
     *
     * @param point the place of its own meeting point, or null if it walks
     * @param teams who sits together; a buyer with several has parallel agendas
     * @param topics how many of the taxonomy's topics it has to do with, as numbers to be taken modulo their count
     */
    public record Member(
            Firm firm,
            @Nullable String division,
            @Nullable Integer point,
            List<List<Human>> teams,
            int perDay,
            int inAll,
            int atLeast,
            Set<Integer> topics) {

        /** Keeps copies. */
        public Member {
            teams = teams.stream().map(List::copyOf).toList();
            topics = Set.copyOf(topics);
        }

        /** The people of all teams. */
        public List<Human> people() {
            return teams.stream().flatMap(List::stream).toList();
        }
    }

    /**
     * An invented firm.
     *
     * @param taxNumber with a right check digit in Italy
     * @param domain of its invented addresses
     */
    public record Firm(String name, String country, String city, String taxNumber, String domain) {}

    /**
     * An invented person.
     *
     * @param absences when he or she is not there
     */
    public record Human(
            String given, String family, String address, String job, Locale language, List<Absence> absences) {

        /** Keeps a copy. */
        public Human {
            absences = List.copyOf(absences);
        }
    }

    /**
     * An absence over whole slots.
     *
     * @param first the place of its first slot
     * @param last the place of its last slot, of the same half day
     */
    public record Absence(int first, int last) {}

    /**
     * An accepted request.
     *
     * @param buyer the place of the buyer among the parties
     * @param company the place of the company among the parties
     * @param byBuyer whether the buyer has asked
     * @param team which team of the buyer is to sit, or null for any
     */
    public record Wish(
            int buyer,
            int company,
            boolean byBuyer,
            Degree buyers,
            Degree companies,
            @Nullable Integer team) {

        /** How much the meeting is wished: as much as by the side that wants it less. */
        public Degree degree() {
            return buyers.compareTo(companies) > 0 ? buyers : companies;
        }
    }

    /** How much somebody wants a meeting, as the ranks of the portal. */
    public enum Degree {
        /** Before everything else. */
        MUST_MEET,
        /** Of interest. */
        WANT,
        /** If there is room. */
        IF_POSSIBLE
    }
}
