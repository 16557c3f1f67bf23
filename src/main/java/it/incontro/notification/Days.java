package it.incontro.notification;

import it.incontro.event.EventView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the dates of mails: days of an event, and deadlines with their zone. */
final class Days {

    private Days() {}

    /** From the first to the last day of an event. */
    static String of(EventView event, Locale locale) {
        LocalDate first = event.details().startsOn();
        LocalDate last = event.details().endsOn();
        if (first.equals(last)) {
            return format("d MMMM yyyy", first, locale);
        }
        boolean sameMonth = first.getMonth() == last.getMonth() && first.getYear() == last.getYear();
        return format(sameMonth ? "d" : "d MMMM", first, locale) + "–" + format("d MMMM yyyy", last, locale);
    }

    /** A moment in the event's zone, which is named. */
    static String deadline(EventView event, Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm (zzzz)", locale).format(moment.atZone(event.zone()));
    }

    private static String format(String pattern, LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
