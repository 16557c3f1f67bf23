package it.incontro.scheduling.solver;

import java.util.List;
import java.util.UUID;

/**
 * One slot at one place, as a possibility for a demand.
 *
 * @param slotId when
 * @param placeId where
 * @param desk the desk to take, from 1; 0 if the cell is not legal
 * @param obstacles everything that speaks against it; empty if it is legal
 */
public record Cell(UUID slotId, UUID placeId, int desk, List<Obstacle> obstacles) {

    /** Keeps a copy. */
    public Cell {
        obstacles = List.copyOf(obstacles);
    }

    /** Whether the meeting can be placed here without touching any other. */
    public boolean isLegal() {
        return obstacles.isEmpty();
    }
}
