package it.incontro.scheduling;

import java.util.List;

/**
 * The draft as a grid, a page of its rows.
 *
 * @param total how many rows there are, whatever the filter
 * @param slice which of those that match are shown
 * @param days the rows shown, day by day
 */
public record BoardRows(int total, Slice slice, List<BoardDay> days) {}
