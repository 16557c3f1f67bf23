package it.incontro.support.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes instants as an event's participants read them: in the event's zone, with 24 hours for Italians and everywhere
 * but in America, with 12 hours for readers of English at an American event. Templates know it as {@code @times}.
 */
@Component("times")
public class EventTimes {

    private final MessageSource messages;

    EventTimes(MessageSource messages) {
        this.messages = messages;
    }

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
        return range(from, to, zone, LocaleContextHolder.getLocale());
    }

    /** 09:30–10:00, or 9:30–10:00 AM. */
    public String range(Instant from, Instant to, ZoneId zone, Locale locale) {
        String start = time(from, zone, locale);
        String end = time(to, zone, locale);
        boolean sameHalf = start.endsWith("M") && end.endsWith(start.substring(start.length() - 2));
        return (sameHalf ? start.substring(0, start.length() - 3) : start) + "–" + end;
    }

    /** Wednesday 23 April 2025. */
    public String day(LocalDate date) {
        return day(date, LocaleContextHolder.getLocale());
    }

    /** Wednesday 23 April 2025. */
    public String day(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", language(locale)).format(date);
    }

    /** Wed 23 Apr. */
    public String shortDay(LocalDate date) {
        return shortDay(date, LocaleContextHolder.getLocale());
    }

    /** Wed 23 Apr. */
    public String shortDay(LocalDate date, Locale locale) {
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

    /** Wed 23 Apr, 09:30–13:00, or with both days if it ends on another one. */
    public String span(Instant from, Instant to, ZoneId zone) {
        LocalDate first = LocalDate.ofInstant(from, zone);
        return first.equals(LocalDate.ofInstant(to, zone))
                ? shortDay(first) + ", " + range(from, to, zone)
                : dayAndTime(from, zone) + " – " + dayAndTime(to, zone);
    }

    /** 23 April 2025, 09:30 (EDT). */
    public String moment(Instant instant, ZoneId zone) {
        Locale locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language(locale)).format(instant.atZone(zone)) + ", "
                + time(instant, zone, locale) + " (" + abbreviation(instant, zone) + ")";
    }

    /** Saturday 12 April 2025, 6:00 PM Detroit time (EDT). */
    public String deadline(Instant instant, ZoneId zone, Locale locale) {
        return day(LocalDate.ofInstant(instant, zone), locale) + ", " + time(instant, zone, locale) + " "
                + zone(instant, zone, locale);
    }

    /** The zone by its city and its abbreviation at that moment: Detroit time (EDT). */
    public String zone(Instant instant, ZoneId zone) {
        return zone(instant, zone, LocaleContextHolder.getLocale());
    }

    /** The zone by its city and its abbreviation at that moment: Detroit time (EDT). */
    public String zone(Instant instant, ZoneId zone, Locale locale) {
        Object[] names = {city(zone, locale), abbreviation(instant, zone)};
        return messages.getMessage("support.zone", names, locale);
    }

    /** The zone's city: Detroit. */
    public String city(ZoneId zone) {
        return city(zone, LocaleContextHolder.getLocale());
    }

    private String city(ZoneId zone, Locale locale) {
        String id = zone.getId();
        String name = id.substring(id.lastIndexOf('/') + 1);
        String known = messages.getMessage("support.city." + name, null, null, locale);
        return known == null ? name.replace('_', ' ') : known;
    }

    /** The instant as machines read it, for the datetime attribute of a time element, which knows no microseconds. */
    public String iso(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    private static String abbreviation(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern("zzz", Locale.US).format(instant.atZone(zone));
    }

    private static String hours(ZoneId zone, Locale locale) {
        return readsTwelveHours(zone, locale) ? "h:mm a" : "HH:mm";
    }

    private static boolean readsTwelveHours(ZoneId zone, Locale locale) {
        String id = zone.getId();
        boolean american = id.startsWith("America/") || id.startsWith("US/") || id.equals("Pacific/Honolulu");
        return american && !locale.getLanguage().equals("it");
    }

    /** English as Americans write it, so that the halves of the day are AM and PM. */
    private static Locale language(Locale locale) {
        return locale.getLanguage().equals("it") ? Locale.ITALIAN : Locale.US;
    }
}
