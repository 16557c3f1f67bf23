package it.incontro.meetingrequest.web;

import it.incontro.meetingrequest.Rank;
import it.incontro.meetingrequest.RequestRow;
import org.jspecify.annotations.Nullable;

/** What the asker can still change. */
record EditForm(Rank rank, @Nullable String message) {

    static EditForm of(RequestRow row) {
        return new EditForm(row.askerRank(), row.message());
    }
}
