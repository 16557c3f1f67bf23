package it.incontro.catalogue.web;

import it.incontro.meetingrequest.Ask;
import it.incontro.meetingrequest.Rank;
import it.incontro.support.Lines;
import it.incontro.support.Required;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request form on a profile. */
record AskForm(
        @Required Rank rank,
        @Nullable @Size(max = 1000) @Lines String message) {

    static final AskForm EMPTY = new AskForm(Rank.WANT, null);

    Ask toAsk(UUID eventId, UUID from, UUID to) {
        return new Ask(eventId, from, to, rank, message);
    }
}
