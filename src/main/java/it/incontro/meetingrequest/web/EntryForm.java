package it.incontro.meetingrequest.web;

import it.incontro.meetingrequest.Agree;
import it.incontro.meetingrequest.Propose;
import it.incontro.meetingrequest.Rank;
import it.incontro.support.Rejected;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting that the organiser proposes or enters. */
record EntryForm(
        EntryKind kind,
        @Nullable UUID asker,
        @Nullable UUID target,
        Rank rank,
        @Nullable String message,
        @Nullable UUID slot,
        @Nullable UUID point) {

    static final EntryForm EMPTY = new EntryForm(EntryKind.PROPOSAL, null, null, Rank.WANT, null, null, null);

    Propose toPropose(UUID eventId) {
        return new Propose(
                eventId,
                required("asker", asker),
                required("target", target),
                rank,
                message,
                kind == EntryKind.PROPOSAL_TO_BOTH);
    }

    Agree toAgree(UUID eventId) {
        return new Agree(eventId, required("asker", asker), required("target", target), rank, slot, point);
    }

    private static UUID required(String field, @Nullable UUID chosen) {
        if (chosen == null) {
            throw Rejected.field(field, "support.form.required-message");
        }
        return chosen;
    }
}
