package it.incontro.scheduling;

import java.util.List;
import java.util.UUID;

/** A row of the board: a participation or a meeting point, with a cell for each slot; meetings are counted once. */
public record BoardRow(UUID id, String name, int meetings, List<BoardCell> cells) {}
