package it.incontro.scheduling;

import java.util.UUID;

/** A slot and meeting point where a meeting can go. */
public record FreeCell(UUID slotId, UUID pointId, int desk) {}
