package it.incontro.scheduling.solver;

import java.util.UUID;

/**
 * Where a meeting must stay.
 *
 * @param slotId its slot
 * @param placeId its meeting point, whatever the fixed points of the two parties are
 * @param desk its desk there, from 1
 */
public record Lock(UUID slotId, UUID placeId, int desk) {}
