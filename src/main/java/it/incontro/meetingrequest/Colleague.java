package it.incontro.meetingrequest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody to whom a request can be handed on: a participation of the same company, or (no id) a person at the table. */
public record Colleague(@Nullable UUID participationId, String name) {}
