package it.incontro.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A day of an event with its sessions in time order. */
public record DayView(UUID id, LocalDate date, List<SessionView> sessions) {

    /** How many slots the day has in all. */
    public int slots() {
        return sessions.stream().mapToInt(SessionView::slots).sum();
    }
}
