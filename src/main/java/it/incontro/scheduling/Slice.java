package it.incontro.scheduling;

import java.util.List;

/**
 * Which rows of a long list are shown.
 *
 * @param page the page, from 1; what lies outside is brought back to the first or last one
 * @param size rows on a page
 * @param total rows that match
 */
public record Slice(int page, int size, int total) {

    /** Keeps the page within the list, whatever an address asks for. */
    public Slice {
        page = Math.clamp(page, 1, Math.max(1, (total + size - 1) / size));
    }

    /** The rows to skip. */
    int offset() {
        return (page - 1) * size;
    }

    /** The rows of this page. */
    <T> List<T> of(List<T> all) {
        return all.subList(Math.min(offset(), all.size()), Math.min(offset() + size, all.size()));
    }
}
