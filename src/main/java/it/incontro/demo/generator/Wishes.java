package it.incontro.demo.generator;

import it.incontro.demo.generator.EventPicture.Absence;
import it.incontro.demo.generator.EventPicture.Degree;
import it.incontro.demo.generator.EventPicture.Human;
import it.incontro.demo.generator.EventPicture.Member;
import it.incontro.demo.generator.EventPicture.Wish;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws who has agreed to meet whom: only pairs that have a slot in common, and of nobody far more than there is room. */
final class Wishes {

    /** Nobody has more requests than this share of what fits. */
    private static final double MOST_REQUESTS = 1.4;

    private final EventShape shape;
    private final Random random;
    private final Popularity popularity;
    private final List<Member> parties;
    private final int[] counts;
    private final Set<Long> pairs = new HashSet<>();
    private final List<Wish> wishes = new ArrayList<>();

    Wishes(EventShape shape, Random random, Popularity popularity, List<Member> parties) {
        this.shape = shape;
        this.random = random;
        this.popularity = popularity;
        this.parties = parties;
        this.counts = new int[parties.size()];
    }

    List<Wish> draw() {
        for (int company = shape.buyers(); company < parties.size(); company++) {
            while (counts[company] == 0) {
                tryPair(popularity.buyer(random), company);
            }
        }
        for (int buyer = 0; buyer < shape.buyers(); buyer++) {
            while (counts[buyer] == 0) {
                tryPair(buyer, company());
            }
        }
        while (wishes.size() < shape.requests()) {
            tryPair(popularity.buyer(random), company());
        }
        return wishes;
    }

    private int company() {
        return shape.buyers() + popularity.company(random);
    }

    private void tryPair(int buyer, int company) {
        Integer team = team(buyer);
        if (isFull(buyer) || isFull(company) || !haveASlot(buyer, company, team)) {
            return;
        }
        if (pairs.add((long) buyer * parties.size() + company)) {
            wishes.add(new Wish(buyer, company, random.nextInt(5) == 0, degree(), degree(), team));
            counts[buyer]++;
            counts[company]++;
        }
    }

    private boolean isFull(int party) {
        return counts[party] >= MOST_REQUESTS * parties.get(party).inAll();
    }

    /** One in seven wants to meet a certain team of a buyer that has several. */
    private @Nullable Integer team(int buyer) {
        int teams = parties.get(buyer).teams().size();
        return teams > 1 && random.nextInt(7) == 0 ? random.nextInt(teams) : null;
    }

    private Degree degree() {
        int drawn = random.nextInt(100);
        return drawn < 35 ? Degree.MUST_MEET : drawn < 85 ? Degree.WANT : Degree.IF_POSSIBLE;
    }

    private boolean haveASlot(int buyer, int company, @Nullable Integer team) {
        BitSet companyFree = free(parties.get(company).teams().getFirst());
        List<List<Human>> teams = parties.get(buyer).teams();
        return (team == null ? teams : List.of(teams.get(team)))
                .stream().anyMatch(people -> free(people).intersects(companyFree));
    }

    private BitSet free(List<Human> team) {
        BitSet free = new BitSet();
        free.set(0, shape.slots());
        for (Human human : team) {
            for (Absence absence : human.absences()) {
                free.clear(absence.first(), absence.last() + 1);
            }
        }
        return free;
    }
}
