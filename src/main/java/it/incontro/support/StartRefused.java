package it.incontro.support;

import org.jspecify.annotations.Nullable;

/** The portal cannot start for a reason that its operator can remedy; shown as one plain sentence instead of a stack trace. */
public class StartRefused extends RuntimeException {

    /**
     * @param reason what is in the way
     * @param remedy what to do about it
     */
    public StartRefused(String reason, String remedy) {
        this(reason, remedy, null);
    }

    /**
     * @param reason what is in the way
     * @param remedy what to do about it
     * @param cause what was caught, for the debug log
     */
    public StartRefused(String reason, String remedy, @Nullable Throwable cause) {
        super(reason + " " + remedy, cause);
    }
}
