package it.incontro.meetingrequest.web;

import it.incontro.meetingrequest.Agree;
import it.incontro.meetingrequest.Propose;
import it.incontro.meetingrequest.Rank;
import it.incontro.support.Lines;
import it.incontro.support.Required;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting that the organiser proposes or enters. */
record EntryForm(
        @Required EntryKind kind,
        @Nullable @Required UUID asker,
        @Nullable @Required UUID target,
        @Required Rank rank,
        @Nullable @Size(max = 1000) @Lines String message,
        @Nullable UUID slot,
        @Nullable UUID point) {

    static final EntryForm EMPTY = new EntryForm(EntryKind.PROPOSAL, null, null, Rank.WANT, null, null, null);

    Propose toPropose(UUID eventId) {
        return new Propose(
                eventId,
                Objects.requireNonNull(asker),
                Objects.requireNonNull(target),
                rank,
                message,
                kind == EntryKind.PROPOSAL_TO_BOTH);
    }

    Agree toAgree(UUID eventId) {
        return new Agree(eventId, Objects.requireNonNull(asker), Objects.requireNonNull(target), rank, slot, point);
    }
}
