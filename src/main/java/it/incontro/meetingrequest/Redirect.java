package it.incontro.meetingrequest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * "Not me, ask …": another participation of the same company, to whom the request then goes, or the name of a colleague
 * who sits at the same table or does not take part yet, which is kept with the request.
 */
public record Redirect(
        UUID eventId,
        UUID participationId,
        UUID requestId,
        @Nullable UUID colleagueId,
        @Nullable String colleagueName) {}
