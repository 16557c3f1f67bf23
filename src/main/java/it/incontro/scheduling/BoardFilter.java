package it.incontro.scheduling;

import it.incontro.scheduling.solver.Rank;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What of the board is shown.
 *
 * @param axis what the rows of the grid are
 * @param row only rows whose name contains this; blank for all
 * @param rowsPage which page of rows, from 1
 * @param words only open requests with this in the name of either side; blank for all
 * @param rank only open requests of this rank; null for all
 * @param openPage which page of open requests, from 1
 */
public record BoardFilter(
        BoardAxis axis,
        String row,
        int rowsPage,
        String words,
        @Nullable Rank rank,
        int openPage) {

    /** How many rows of the grid are on a page. */
    public static final int ROWS = 40;

    /** How many open requests are on a page, each with its reason. */
    public static final int OPEN = 25;

    /** Everything, from the beginning. */
    public static BoardFilter of(BoardAxis axis) {
        return new BoardFilter(axis, "", 1, "", null, 1);
    }

    /** Whether the list of open requests is narrowed or turned over. */
    public boolean isOpenNarrowed() {
        return !words.isBlank() || rank != null || openPage > 1;
    }

    boolean hasRow(String name) {
        return name.toLowerCase(Locale.ROOT).contains(row.strip().toLowerCase(Locale.ROOT));
    }
}
