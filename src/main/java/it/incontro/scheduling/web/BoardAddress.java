package it.incontro.scheduling.web;

import it.incontro.scheduling.BoardAxis;
import it.incontro.scheduling.BoardFilter;
import it.incontro.scheduling.Slice;
import it.incontro.scheduling.solver.Rank;
import it.incontro.support.web.Paging;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What of the board an address asks for.
 *
 * @param axis what the rows are
 * @param row part of the rows' names
 * @param rows the page of the grid
 * @param q part of the names of either side of an open request
 * @param rank the rank of open requests
 * @param open the page of open requests
 */
record BoardAddress(
        @Nullable BoardAxis axis,
        @Nullable String row,
        @Nullable Integer rows,
        @Nullable String q,
        @Nullable Rank rank,
        @Nullable Integer open) {

    /**
     * The same as a filter.
     *
     * @param usual what the rows are where the address does not say
     */
    BoardFilter toFilter(Supplier<BoardAxis> usual) {
        return new BoardFilter(
                axis == null ? usual.get() : axis,
                row == null ? "" : row,
                rows == null ? 1 : rows,
                q == null ? "" : q,
                rank,
                open == null ? 1 : open);
    }

    /** What to put behind another address that leads back here, from the question mark on; empty if nothing is asked for. */
    String query() {
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        add(address, "axis", axis);
        add(address, "row", row);
        add(address, "rows", rows);
        add(address, "q", q);
        add(address, "rank", rank);
        add(address, "open", open);
        return address.build(true).toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            address.queryParam(name, UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    /** The list turns over under its own name, and the reader comes back to its heading. */
    static Paging paging(HttpServletRequest request, String list, Slice slice) {
        return Paging.of(request, list, list + "-title", slice.page(), slice.size(), slice.total());
    }
}
