package it.incontro.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account that did something; without a name if it was erased. */
public record AuditedAccount(UUID id, @Nullable String name) {}
