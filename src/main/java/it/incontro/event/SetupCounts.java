package it.incontro.event;

/** How much of an event's set-up is there. */
public record SetupCounts(int days, int sessions, int slots, int venues, int points, int desks, int windows, int team) {

    /** How many meetings can be held at most: one per slot and desk. */
    public int places() {
        return slots * desks;
    }
}
