package it.incontro.identity;

import java.util.UUID;

/** Somebody is to have another address: whoever has the present one, and whoever has the new one, are asked. */
public record AddressChangeRequested(UUID organiserId, UUID changeId, UUID personId, boolean overridden) {}
