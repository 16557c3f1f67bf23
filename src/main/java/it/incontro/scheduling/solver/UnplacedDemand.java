package it.incontro.scheduling.solver;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demand that the plan leaves out.
 *
 * @param demandId the meeting request
 * @param explanation why
 * @param fix the cheapest fix, or null if none was found
 * @param fixSought whether there was time to look for one
 */
public record UnplacedDemand(
        UUID demandId, Explanation explanation, @Nullable Fix fix, boolean fixSought) {

    static UnplacedDemand because(UUID demandId, Explanation explanation) {
        return new UnplacedDemand(demandId, explanation, null, false);
    }

    /** With what was found, if it was looked for. */
    UnplacedDemand with(Map<UUID, Optional<Fix>> sought) {
        return new UnplacedDemand(
                demandId,
                explanation,
                sought.getOrDefault(demandId, Optional.empty()).orElse(null),
                sought.containsKey(demandId));
    }
}
