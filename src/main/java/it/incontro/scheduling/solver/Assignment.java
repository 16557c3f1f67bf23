package it.incontro.scheduling.solver;

/**
 * A demand with what a search decides: how it is held and when. The desk is settled afterwards.
 *
 * @param demand its number
 * @param variant who sits, and from which pool the place comes
 * @param slot the number of the slot
 */
record Assignment(int demand, Variant variant, int slot) {}
