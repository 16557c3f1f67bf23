package it.incontro.notification;

import it.incontro.event.EventView;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the days of an event in mails. */
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

    private static String format(String pattern, LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
