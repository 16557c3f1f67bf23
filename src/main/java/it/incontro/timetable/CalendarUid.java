package it.incontro.timetable;

import java.util.UUID;

/** The names under which calendars know meetings and agenda items; they last as long as those. */
final class CalendarUid {

    private CalendarUid() {}

    static String of(UUID id) {
        return id + "@incontro";
    }
}
