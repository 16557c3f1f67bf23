package it.incontro.support;

import java.time.Duration;

/** The portal has as much work of this kind as it can do; answered with status 503 and a moment to wait. */
public class Busy extends RuntimeException {

    private final String messageKey;
    private final transient Duration remaining;

    public Busy(String messageKey, Duration remaining) {
        super(messageKey);
        this.messageKey = messageKey;
        this.remaining = remaining;
    }

    /** Key of the sentence that says what is going on. */
    public String messageKey() {
        return messageKey;
    }

    /** How long to wait at least. */
    public Duration remaining() {
        return remaining;
    }
}
