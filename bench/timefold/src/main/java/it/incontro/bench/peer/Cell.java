package it.incontro.bench.peer;

/**
 * Where a meeting may be: a slot in which both teams are there, and either its fixed place or the free tables of a hall.
 *
 * @param slot in order of time
 * @param pool the fixed place, or the free tables of a hall together
 */
public record Cell(int slot, int firstTeam, int secondTeam, int pool) {}
