package it.incontro.scheduling.solver;

import java.util.UUID;

/**
 * A demand that the plan leaves out.
 *
 * @param demandId the meeting request
 * @param explanation why
 */
public record UnplacedDemand(UUID demandId, Explanation explanation) {}
