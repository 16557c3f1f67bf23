package it.incontro.home;

import it.incontro.event.EventView;
import it.incontro.event.WindowView;
import it.incontro.timetable.PlanView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an organiser sees first of an event: where it stands, how it counts, and what needs attention. */
public record Dashboard(
        EventView event,
        Phase phase,
        Instant now,
        List<WindowView> windows,
        Map<String, Integer> participations,
        Map<String, Integer> requests,
        @Nullable PlanView effective,
        @Nullable PlanView working,
        List<Attention> attention) {

    /** How many participations of a side are in a state, such as {@code SUPPLIER.APPLIED}. */
    public int participations(String sideAndState) {
        return participations.getOrDefault(sideAndState, 0);
    }

    /** How many requests are in a state. */
    public int requests(String state) {
        return requests.getOrDefault(state, 0);
    }

    /** Something that waits for the organiser: a message key, a number and the page where it is done (below the event). */
    public record Attention(String messageKey, int count, String path) {}
}
