package it.incontro.scheduling.solver;

/**
 * How many meetings a party has.
 *
 * @param perDay the most on one day, 0 or more
 * @param inAll the most in the event, 0 or more
 * @param atLeast the number that it is to have before others get more; a goal, not a rule
 */
public record MeetingLimits(int perDay, int inAll, int atLeast) {

    /** As many as fit. */
    public static final MeetingLimits NONE = new MeetingLimits(Integer.MAX_VALUE, Integer.MAX_VALUE, 0);

    /** Refuses negative limits. */
    public MeetingLimits {
        if (perDay < 0 || inAll < 0 || atLeast < 0) {
            throw new IllegalArgumentException("Negative meeting limit: " + perDay + ", " + inAll + ", " + atLeast);
        }
    }
}
