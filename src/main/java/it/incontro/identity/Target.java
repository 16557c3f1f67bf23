package it.incontro.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a URL names: the tenant, and below it an event, a participation, a person. */
public record Target(
        UUID organiserId,
        @Nullable EventRef event,
        @Nullable UUID participationId,
        @Nullable UUID personId) {}
