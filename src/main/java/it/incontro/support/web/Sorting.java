package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The order of a table: one of the keys that the page allows, upwards or downwards. In addresses it is {@code sort=name},
 * or {@code sort=-name} downwards.
 *
 * @param url address of the list with its filters
 * @param key the column that the rows are ordered by
 * @param descending whether from the last to the first
 */
public record Sorting(String url, String key, boolean descending) {

    private static final String PARAMETER = "sort";

    /**
     * Reads the order from the request.
     *
     * @param allowed the keys that may be asked for, the usual one first; anything else is read as that one
     */
    public static Sorting of(HttpServletRequest request, List<String> allowed) {
        String asked = request.getParameter(PARAMETER);
        boolean descending = asked != null && asked.startsWith("-");
        String key = asked == null ? "" : asked.substring(descending ? 1 : 0);
        return allowed.contains(key)
                ? new Sorting(ListAddress.of(request), key, descending)
                : new Sorting(ListAddress.of(request), allowed.getFirst(), false);
    }

    /** The address of the list ordered by this column; the other way round if it is so already. */
    public String urlOf(String column) {
        boolean turn = column.equals(key) && !descending;
        return UriComponentsBuilder.fromUriString(url)
                .replaceQueryParam(PARAMETER, (turn ? "-" : "") + column)
                .replaceQueryParam("page")
                .build()
                .toUriString();
    }

    /** What a column's header says of the order to those who do not see the arrow; null if it is not the one. */
    public @Nullable String directionOf(String column) {
        if (!column.equals(key)) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }
}
