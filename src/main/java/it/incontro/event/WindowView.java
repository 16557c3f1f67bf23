package it.incontro.event;

import java.time.Instant;

/** When an activity is open; the end is excluded. */
public record WindowView(Activity activity, Instant opensAt, Instant closesAt) {

    /** Whether it is open at this moment. */
    public boolean isOpenAt(Instant moment) {
        return !moment.isBefore(opensAt) && moment.isBefore(closesAt);
    }
}
