package it.incontro.meetingrequest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One page of a participation's requests, with what fits and how many there are on each heap. */
public record InboxPage(
        Box box, List<RequestRow> rows, Map<UUID, Match> matches, Map<Box, Integer> counts, int page, Instant now) {

    /** Requests on a page. */
    public static final int SIZE = 25;

    /** How many lie on a heap. */
    public int count(Box heap) {
        return counts.getOrDefault(heap, 0);
    }
}
