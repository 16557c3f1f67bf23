package it.incontro.scheduling;

import java.util.List;
import java.util.UUID;

/**
 * The accepted requests that have no place in the draft, a page of them with what stands in their way.
 *
 * @param total how many there are, whatever the filter
 * @param slice which of those that match are shown
 * @param requests those shown
 */
public record OpenPage(int total, Slice slice, List<OpenRequest> requests) {

    /** The ids of those shown. */
    public List<UUID> requestIds() {
        return requests.stream().map(OpenRequest::requestId).toList();
    }

    /** Whether every accepted request has a place. */
    public boolean isEmpty() {
        return total == 0;
    }
}
