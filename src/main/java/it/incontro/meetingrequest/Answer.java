package it.incontro.meetingrequest;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When, by whom and from when on shown; a null time of showing means with the agenda. */
record Answer(Instant at, String by, @Nullable Instant shownFrom) {

    /** How long the author of an answer can take it back. */
    static final Duration UNDO = Duration.ofMinutes(10);

    /** An answer that the asker sees as soon as it can no longer be taken back. */
    static Answer shownSoon(Instant at, String by) {
        return new Answer(at, by, at.plus(UNDO));
    }

    /** An answer that the asker sees with the agenda. */
    static Answer heldBack(Instant at, String by) {
        return new Answer(at, by, null);
    }

    /** An answer that everybody knows already. */
    static Answer known(Instant at, String by) {
        return new Answer(at, by, at);
    }
}
