package it.incontro.identity;

import java.util.UUID;

/** Somebody was taken into an organiser's staff. */
public record StaffInvited(UUID organiserId, UUID accountId, UUID memberId) {}
