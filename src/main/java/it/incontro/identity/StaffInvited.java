package it.incontro.identity;

import java.util.UUID;

/**
 * Somebody was taken into an organiser's staff, or is told again.
 *
 * @param invitationId of this telling: each is a fact of its own
 */
public record StaffInvited(UUID organiserId, UUID accountId, UUID memberId, UUID invitationId) {}
