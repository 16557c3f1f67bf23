package it.incontro.identity;

import java.util.UUID;

/** An event as a URL names it: its code, its id and the tenant it belongs to. Handlers take it as a parameter. */
public record EventRef(UUID organiserId, UUID eventId, String code) {}
