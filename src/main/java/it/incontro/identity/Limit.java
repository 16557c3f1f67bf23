package it.incontro.identity;

import java.time.Duration;

/**
 * How often something may be done before it is refused for a while. A whole hall may share one client address, so what is
 * counted by address is failures and mails alone, and generously; what is counted by account and address together is tight.
 */
public enum Limit {
    /** Wrong passwords for one account from one client address, or on one device that has signed in to it before. */
    PASSWORD_HERE(10, Duration.ofMinutes(15), "identity.limit.password"),
    /** Wrong passwords for one account from everywhere else. */
    PASSWORD_ACCOUNT(100, Duration.ofHours(1), "identity.limit.password"),
    /** Wrong passwords from one client address for whatever accounts. */
    PASSWORD_CLIENT(200, Duration.ofMinutes(15), "identity.limit.password"),
    /** Wrong guesses at the present password, in a session. */
    PRESENT_PASSWORD(10, Duration.ofMinutes(15), "identity.limit.password"),
    /** Sign-in links to one address, asked for from one client address. */
    LINK_HERE(4, Duration.ofHours(1), "identity.limit.link"),
    /** Sign-in links to one address, whoever asks for them. */
    LINK_RECIPIENT(12, Duration.ofHours(1), "identity.limit.link"),
    /** Sign-in links asked for from one client address. */
    LINK_CLIENT(300, Duration.ofHours(1), "identity.limit.link"),
    /** Mails to one address because of what a visitor typed who has not signed in. */
    TYPED_RECIPIENT(8, Duration.ofHours(1), "identity.limit.mail"),
    /** Mails because of what was typed from one client address. */
    TYPED_CLIENT(120, Duration.ofHours(1), "identity.limit.mail"),
    /** Renewals of one link that is over. */
    RENEWAL(4, Duration.ofHours(1), "identity.limit.link"),
    /** Tokens that never were, tried from one client address. */
    WRONG_TOKEN(100, Duration.ofMinutes(15), "identity.limit.token");

    private final int times;
    private final Duration period;
    private final String messageKey;

    Limit(int times, Duration period, String messageKey) {
        this.times = times;
        this.period = period;
        this.messageKey = messageKey;
    }

    int times() {
        return times;
    }

    Duration period() {
        return period;
    }

    String messageKey() {
        return messageKey;
    }
}
