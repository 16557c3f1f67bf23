package it.incontro.scheduling;

import java.util.List;

/**
 * The accepted requests that have no place in the draft, a page of them with what stands in their way.
 *
 * @param total how many there are, whatever the filter
 * @param slice which of those that match are shown
 * @param requests those shown
 */
public record OpenPage(int total, Slice slice, List<OpenRequest> requests) {

    /** Whether every accepted request has a place. */
    public boolean isEmpty() {
        return total == 0;
    }
}
