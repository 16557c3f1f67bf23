package it.incontro.meetingrequest;

import java.util.List;
import java.util.Map;

/** One page of an event's requests; the counts are of whole pairs by state, whatever the filter's state. */
public record OfficePage(List<OfficeRow> rows, Map<RequestState, Integer> counts, int page, int total) {

    /** Requests on a page. */
    public static final int SIZE = 50;

    /** How many requests are in a state. */
    public int count(RequestState state) {
        return counts.getOrDefault(state, 0);
    }
}
