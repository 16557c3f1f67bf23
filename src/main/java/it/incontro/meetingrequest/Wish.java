package it.incontro.meetingrequest;

import it.incontro.support.Rejected;
import org.jspecify.annotations.Nullable;

/** What a request asks for; the asker agrees but where the organiser proposes a meeting to both. */
record Wish(Origin origin, Rank rank, @Nullable String message, boolean askerAgrees) {

    private static final int LONGEST_MESSAGE = 500;

    Wish {
        message = message == null || message.isBlank() ? null : message.strip();
        if (message != null && message.length() > LONGEST_MESSAGE) {
            throw Rejected.field("message", "meetingrequest.ask.message-too-long", LONGEST_MESSAGE);
        }
    }

    /** A participation's own wish. */
    static Wish ofAsker(Rank rank, @Nullable String message) {
        return new Wish(Origin.ASKER, rank, message, true);
    }
}
