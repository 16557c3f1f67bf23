package it.incontro.scheduling.solver;

/**
 * How many demands of a rank are placed.
 *
 * @param rank which
 * @param placed how many are
 * @param atMost how many could be at most, without placing fewer of the better ranks
 * @param demanded how many there are
 */
public record RankCount(Rank rank, int placed, int atMost, int demanded) {}
