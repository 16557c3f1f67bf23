package it.incontro.identity;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The table of periods: what is kept, and how long after what. The daily job deletes by it, the dry run lists by it and the
 * privacy notices quote it; there is no other place.
 */
public enum RetentionPeriod {
    /** Keys that let a form act once; from its sending. */
    FORM_KEYS(Period.ofDays(2)),
    /** Counts of tries, against guessing and flooding; from the last try. */
    RATE_LIMITS(Period.ofDays(2)),
    /** Sessions; from their end. */
    SESSIONS(Period.ofDays(1)),
    /** Notices that wait for their page; from the form that left them. */
    NOTICES(Period.ofDays(1)),
    /** Browsers that an account signed in with; from signing in. */
    KNOWN_DEVICES(Period.ofDays(180)),
    /** Links to sign in or choose a password; from their use or end. */
    SIGN_IN_LINKS(Period.ofDays(7)),
    /** Links to a participation's pages; from their end. */
    PARTICIPATION_LINKS(Period.ofDays(90)),
    /** Whoever applied for a firm that takes part already; from applying. */
    APPLIED_AGAIN(Period.ofDays(30)),
    /** What somebody noted beside the hours when they cannot meet; from the event's end. */
    AVAILABILITY_NOTES(Period.ofMonths(3)),
    /** What was noted of calls while recruiting; from the event's end. */
    CALL_NOTES(Period.ofMonths(6)),
    /** That a mail of a certain kind was sent; from its sending. */
    MAILS(Period.ofMonths(12)),
    /** The log of sign-ins, good and failed; from the try. */
    SIGN_INS(Period.ofMonths(12)),
    /** That somebody is not whom others named by their address; from saying so. */
    DENIED_ADDRESSES(Period.ofMonths(12)),
    /** Those named in applications that were not admitted or were withdrawn; from the event's end. */
    NOT_ADMITTED(Period.ofMonths(12)),
    /** Everybody else; from the end of the last event they had to do with. */
    PERSONS(Period.ofMonths(24)),
    /** The log of who did what; from the deed. */
    AUDIT(Period.ofYears(10));

    private final Period period;

    RetentionPeriod(Period period) {
        this.period = period;
    }

    /** How long. */
    public Period period() {
        return period;
    }

    /** What began before this moment has been kept long enough. */
    public Instant limit(Instant now) {
        return now.atZone(ZoneOffset.UTC).minus(period).toInstant();
    }

    /** Key of the words for how long: a number of days, months or years. */
    public String lengthKey() {
        return "identity.retention." + unit().name().toLowerCase(Locale.ROOT);
    }

    /** How many of them. */
    public int length() {
        return switch (unit()) {
            case YEARS -> period.getYears();
            case MONTHS -> period.getMonths();
            case DAYS -> period.getDays();
        };
    }

    private Unit unit() {
        if (period.getYears() > 0) {
            return Unit.YEARS;
        }
        return period.getMonths() > 0 ? Unit.MONTHS : Unit.DAYS;
    }

    private enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }
}
