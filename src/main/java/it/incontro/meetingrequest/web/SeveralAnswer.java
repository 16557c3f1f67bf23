package it.incontro.meetingrequest.web;

import it.incontro.meetingrequest.Rank;
import org.jspecify.annotations.Nullable;

/** The buttons under a list with ticks. */
enum SeveralAnswer {
    YES(Rank.WANT),
    MAYBE(Rank.IF_POSSIBLE),
    NO(null);

    private final @Nullable Rank rank;

    SeveralAnswer(@Nullable Rank rank) {
        this.rank = rank;
    }

    @Nullable
    Rank rank() {
        return rank;
    }
}
