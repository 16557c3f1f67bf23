package it.incontro.scheduling.solver;

/**
 * In which slots everybody is in which venue, in words of bits, to see quickly that nobody has too far to go: nearly
 * always so, and then the single meetings around need not be looked at.
 */
final class Whereabouts {

    private final SearchSpace space;
    private final int venues;
    private final boolean known;
    private final long[] slotsIn;
    private final long[] tooFar;

    Whereabouts(SearchSpace space) {
        this.space = space;
        venues = space.venues;
        known = space.slots <= Long.SIZE;
        slotsIn = new long[known ? space.problem.seats * venues : 0];
        tooFar = new long[known ? venues * space.slots * venues : 0];
        for (int from = 0; known && from < venues; from++) {
            for (int slot = 0; slot < space.slots; slot++) {
                readSlot(from, slot);
            }
        }
    }

    private void readSlot(int from, int slot) {
        for (int to = 0; to < venues; to++) {
            for (int close : space.near[slot]) {
                if (space.minutesBetweenVenues(from, to) > space.problem.time.minutesApart(slot, close)) {
                    tooFar[(from * space.slots + slot) * venues + to] |= 1L << close;
                }
            }
        }
    }

    /** The people of the way come to its venue in that slot, or, if they are there, go. */
    void change(Way way, int slot) {
        if (known) {
            int venue = space.venueOf[way.pool];
            for (int seat : way.seats) {
                slotsIn[seat * venues + venue] ^= 1L << slot;
            }
        }
    }

    /** Whether everybody has time to come from the meetings before and to go to those after. */
    boolean canTravel(LocalPlan plan, Way way, int slot) {
        if (!mayBeTooFar(way, slot)) {
            return true;
        }
        for (int close : space.near[slot]) {
            for (int seat : way.seats) {
                int other = plan.seatAt(seat, close);
                if (other >= 0 && plan.isTooFar(way, slot, other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether somebody may have too little time from the meeting before or to the one after; false is certain. */
    boolean mayBeTooFar(Way way, int slot) {
        if (!known) {
            return true;
        }
        int row = (space.venueOf[way.pool] * space.slots + slot) * venues;
        for (int seat : way.seats) {
            for (int venue = 0; venue < venues; venue++) {
                if ((slotsIn[seat * venues + venue] & tooFar[row + venue]) != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
