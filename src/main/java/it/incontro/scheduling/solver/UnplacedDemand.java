package it.incontro.scheduling.solver;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A demand that the plan leaves out.
 *
 * @param demandId the meeting request
 * @param explanation why
 * @param fix the cheapest change that places it, or null if none was found in the time that there is for it
 */
public record UnplacedDemand(
        UUID demandId, Explanation explanation, @Nullable Fix fix) {

    UnplacedDemand with(@Nullable Fix found) {
        return new UnplacedDemand(demandId, explanation, found);
    }
}
