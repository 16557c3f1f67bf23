package it.incontro.event;

import java.util.UUID;

/** One of an event's team. */
public record TeamRow(UUID accountId, String name, String email, TeamRole role) {}
