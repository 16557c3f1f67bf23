package it.incontro.scheduling.solver;

/**
 * How many meetings a party has.
 *
 * @param atOnce the most at the same time, 0 or more; its teams limit it too
 * @param perDay the most on one day, 0 or more
 * @param inAll the most in the event, 0 or more
 * @param atLeast the number that it is to have before others get more; a goal, not a rule
 */
public record MeetingLimits(int atOnce, int perDay, int inAll, int atLeast) {

    /** As many as fit. */
    public static final MeetingLimits NONE =
            new MeetingLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 0);

    /** Refuses negative limits. */
    public MeetingLimits {
        if (atOnce < 0 || perDay < 0 || inAll < 0 || atLeast < 0) {
            throw new IllegalArgumentException(
                    "Negative meeting limit: " + atOnce + ", " + perDay + ", " + inAll + ", " + atLeast);
        }
    }

    /** Limits per day and in all, with so many at least. */
    public static MeetingLimits of(int perDay, int inAll, int atLeast) {
        return new MeetingLimits(Integer.MAX_VALUE, perDay, inAll, atLeast);
    }
}
