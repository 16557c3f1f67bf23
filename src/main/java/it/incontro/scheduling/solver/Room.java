package it.incontro.scheduling.solver;

/** What the meetings of a plan leave to others, counted by moments: desks, venues, and the limits of parties. */
final class Room {

    private final SearchSpace space;
    private final int[] ofPools;
    private final int[] ofVenues;
    private final int[] ofParties;
    private final int[] ofDays;

    Room(LocalPlan plan) {
        space = plan.space;
        ofPools = new int[space.pools * space.slots];
        ofVenues = new int[space.venues * space.slots];
        ofParties = new int[space.problem.parties * space.slots];
        ofDays = new int[space.problem.parties * space.days];
        for (int d = 0; d < space.problem.demands; d++) {
            Way way = plan.variantOf(d);
            if (way != null) {
                int slot = plan.slotOf(d);
                ofPools[way.pool * space.slots + slot]++;
                ofVenues[space.venueOf[way.pool] * space.slots + slot]++;
                count(space.first[d], slot);
                count(space.second[d], slot);
            }
        }
    }

    private void count(int party, int slot) {
        ofParties[party * space.slots + slot]++;
        ofDays[party * space.days + space.dayOf[slot]]++;
    }

    int inPool(int pool, int[] moment) {
        return space.desks[pool] - during(ofPools, pool, moment);
    }

    int inVenue(int venue, int[] moment) {
        return left(space.venueCapacity[venue], during(ofVenues, venue, moment));
    }

    int atOnce(int party, int[] moment) {
        return left(space.atOnce[party], during(ofParties, party, moment));
    }

    int onDay(int party, int day) {
        return left(space.perDay[party], ofDays[party * space.days + day]);
    }

    int inAll(int party) {
        int sum = 0;
        for (int day = 0; day < space.days; day++) {
            sum += ofDays[party * space.days + day];
        }
        return left(space.inAll[party], sum);
    }

    private int during(int[] use, int row, int[] moment) {
        int sum = 0;
        for (int slot : moment) {
            sum += use[row * space.slots + slot];
        }
        return sum;
    }

    private static int left(int limit, int used) {
        return limit == SearchSpace.UNLIMITED ? SearchSpace.UNLIMITED : limit - used;
    }
}
