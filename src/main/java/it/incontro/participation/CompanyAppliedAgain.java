package it.incontro.participation;

import java.util.UUID;

/**
 * Somebody applied for a firm that takes part or has applied already: nothing was changed.
 *
 * @param personId the record of whoever applied, which belongs to no participation
 */
public record CompanyAppliedAgain(UUID organiserId, UUID eventId, UUID participationId, UUID personId) {}
