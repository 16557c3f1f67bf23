package it.incontro.meetingrequest.web;

import it.incontro.meetingrequest.Rank;
import it.incontro.meetingrequest.RequestRow;
import it.incontro.support.Lines;
import it.incontro.support.Required;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the asker can still change. */
record EditForm(
        @Required Rank rank,
        @Nullable @Size(max = 1000) @Lines String message) {

    static EditForm of(RequestRow row) {
        return new EditForm(row.askerRank(), row.message());
    }
}
