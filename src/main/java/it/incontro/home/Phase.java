package it.incontro.home;

import it.incontro.event.Activity;
import it.incontro.event.EventView;
import it.incontro.event.WindowView;
import it.incontro.timetable.PlanKind;
import it.incontro.timetable.PlanView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The line of an event's life, derived from its status, its windows and its plans. */
public enum Phase {
    DRAFT,
    PREPARATION,
    REGISTRATION,
    REQUESTS,
    SCHEDULING,
    PROVISIONAL,
    FINAL,
    LIVE,
    CLOSED,
    POSTPONED,
    CANCELLED;

    static Phase of(EventView event, List<WindowView> windows, @Nullable PlanView effective, Instant now) {
        return switch (event.status()) {
            case DRAFT -> DRAFT;
            case CLOSED -> CLOSED;
            case POSTPONED -> POSTPONED;
            case CANCELLED -> CANCELLED;
            case LIVE -> LIVE;
            case OPEN -> ofOpen(event, windows, effective, now);
        };
    }

    private static Phase ofOpen(EventView event, List<WindowView> windows, @Nullable PlanView effective, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, event.zone());
        if (today.isAfter(event.details().endsOn())) {
            return CLOSED;
        }
        if (!today.isBefore(event.details().startsOn())) {
            return LIVE;
        }
        if (effective != null) {
            return effective.kind() == PlanKind.FINAL ? FINAL : PROVISIONAL;
        }
        if (isOpen(windows, Activity.REQUEST, now) || isOpen(windows, Activity.ANSWER, now)) {
            return REQUESTS;
        }
        if (isOpen(windows, Activity.APPLY, now)) {
            return REGISTRATION;
        }
        boolean over = windows.stream()
                .filter(window -> window.activity() == Activity.ANSWER)
                .anyMatch(window -> !now.isBefore(window.closesAt()));
        return over ? SCHEDULING : PREPARATION;
    }

    private static boolean isOpen(List<WindowView> windows, Activity activity, Instant now) {
        return windows.stream().anyMatch(window -> window.activity() == activity && window.isOpenAt(now));
    }
}
