package it.incontro.identity;

import java.util.UUID;

/** What a participation's link leads to. */
public record LinkGrant(UUID linkId, UUID organiserId, UUID eventId, UUID participationId, boolean live) {}
