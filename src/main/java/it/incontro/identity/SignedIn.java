package it.incontro.identity;

import java.io.Serializable;
import java.time.Instant;

/** When, with what and from where a session was opened; kept in it, and shown to its owner alone. */
record SignedIn(Instant at, String userAgent, String address) implements Serializable {

    static final String ATTRIBUTE = "incontro.signed-in";

    private static final int LONGEST = 300;

    SignedIn {
        userAgent = userAgent.length() <= LONGEST ? userAgent : userAgent.substring(0, LONGEST);
    }
}
