package it.incontro.support.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes instants as an event's participants read them: in the event's zone, with 24 hours for Italians and everywhere
 * but in America, with 12 hours for readers of English at an American event. Templates know it as {@code @times}.
 */
@Component("times")
public class EventTimes {

    /** 09:30, or 9:30 AM. */
    public String time(Instant instant, ZoneId zone) {
        return time(instant, zone, LocaleContextHolder.getLocale());
    }

    /** 09:30, or 9:30 AM. */
    public String time(Instant instant, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern(hours(zone, locale), language(locale))
                .format(instant.atZone(zone));
    }

    /** 09:30–10:00, or 9:30–10:00 AM. */
    public String range(Instant from, Instant to, ZoneId zone) {
        Locale locale = LocaleContextHolder.getLocale();
        String start = time(from, zone, locale);
        String end = time(to, zone, locale);
        boolean sameHalf = start.endsWith("M") && end.endsWith(start.substring(start.length() - 2));
        return (sameHalf ? start.substring(0, start.length() - 3) : start) + "–" + end;
    }

    /** Wednesday 23 April 2025. */
    public String day(LocalDate date) {
        return day(date, LocaleContextHolder.getLocale());
    }

    private static String day(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language(locale)).format(date);
    }

    /** Wed 23 Apr. */
    public String shortDay(LocalDate date) {
        return shortDay(date, LocaleContextHolder.getLocale());
    }

    private static String shortDay(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM", language(locale)).format(date);
    }

    /** Wednesday 23 April 2025. */
    public String day(Instant instant, ZoneId zone) {
        return day(LocalDate.ofInstant(instant, zone));
    }

    /** 23–24 April 2025. */
    public String days(LocalDate from, LocalDate to) {
        Locale language = language(LocaleContextHolder.getLocale());
        DateTimeFormatter whole = DateTimeFormatter.ofPattern("d MMMM yyyy", language);
        if (from.equals(to)) {
            return whole.format(from);
        }
        boolean sameMonth = from.getYear() == to.getYear() && from.getMonth() == to.getMonth();
        String start = sameMonth
                ? String.valueOf(from.getDayOfMonth())
                : DateTimeFormatter.ofPattern("d MMMM", language).format(from);
        return start + (sameMonth ? "–" : " – ") + whole.format(to);
    }

    /** Wed 23 Apr, 09:30. */
    public String dayAndTime(Instant instant, ZoneId zone) {
        return dayAndTime(instant, zone, LocaleContextHolder.getLocale());
    }

    /** Wed 23 Apr, 09:30. */
    public String dayAndTime(Instant instant, ZoneId zone, Locale locale) {
        return shortDay(LocalDate.ofInstant(instant, zone), locale) + ", " + time(instant, zone, locale);
    }

    /** 23 April 2025, 09:30 (EDT). */
    public String moment(Instant instant, ZoneId zone) {
        Locale locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language(locale)).format(instant.atZone(zone)) + ", "
                + time(instant, zone, locale) + " (" + abbreviation(instant, zone) + ")";
    }

    /** The zone by its city and abbreviation at that moment: Detroit (EDT). */
    public String zone(Instant instant, ZoneId zone) {
        return city(zone) + " (" + abbreviation(instant, zone) + ")";
    }

    /** The zone's city: Detroit. */
    public String city(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static String abbreviation(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("zzz", Locale.US).format(instant.atZone(zone));
    }

    private static String hours(ZoneId zone, Locale locale) {
        boolean twelve = !locale.getLanguage().equals("it") && zone.getId().startsWith("America/");
        return twelve ? "h:mm a" : "HH:mm";
    }

    /** English as Americans write it, so that the halves of the day are AM and PM. */
    private static Locale language(Locale locale) {
        return locale.getLanguage().equals("it") ? Locale.ITALIAN : Locale.US;
    }
}
