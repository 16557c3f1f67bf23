package it.incontro.scheduling.solver;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One side of meetings: a company, a buyer, an institution.
 *
 * @param id the participation
 * @param personIds who sits in its meetings; if nobody is known yet, the party itself counts as one person
 * @param fixedPlaceId its own stand or table, where its meetings are held, or null if it walks
 * @param limits its meeting limits
 */
public record Party(UUID id, List<UUID> personIds, @Nullable UUID fixedPlaceId, MeetingLimits limits) {

    /** Keeps a copy. */
    public Party {
        personIds = List.copyOf(personIds);
    }
}
