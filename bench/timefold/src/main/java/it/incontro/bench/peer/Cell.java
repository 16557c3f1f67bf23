package it.incontro.bench.peer;

/**
 * Where a meeting may be: a slot in which both teams are there, and either its fixed place or the free tables of a hall.
 *
 * @param number its place in the list of the meeting's cells; -1 if it is none of them
 * @param slot in order of time
 * @param pool the fixed place, or the free tables of a hall together
 */
public record Cell(int number, int slot, int firstTeam, int secondTeam, int pool) {

    boolean isSameAs(Cell other) {
        return slot == other.slot
                && firstTeam == other.firstTeam
                && secondTeam == other.secondTeam
                && pool == other.pool;
    }
}
