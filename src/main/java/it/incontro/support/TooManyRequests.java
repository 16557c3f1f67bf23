package it.incontro.support;

import java.time.Duration;

/** Too much of the same from one source; answered with status 429 and the time after which it may be tried again. */
public class TooManyRequests extends RuntimeException {

    private final String messageKey;
    private final transient Duration remaining;

    public TooManyRequests(String messageKey, Duration remaining) {
        super(messageKey);
        this.messageKey = messageKey;
        this.remaining = remaining;
    }

    /** Key of the sentence that says what there was too much of; its argument is the time to wait in minutes. */
    public String messageKey() {
        return messageKey;
    }

    /** How long to wait at least, in seconds; 1 or more. */
    public long seconds() {
        return Math.max(1, remaining.toSeconds() + 1);
    }

    /** The same in minutes, for the sentence. */
    public long minutes() {
        return (seconds() + 59) / 60;
    }
}
