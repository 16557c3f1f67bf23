package it.incontro.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes an agenda's times as its reader is used to, in the event's zone. */
public record AgendaTimes(ZoneId zone, Locale locale, boolean twelveHours) {

    /** For a reader of this language: Americans, and who reads English in America, count the hours to twelve. */
    static AgendaTimes of(ZoneId zone, Locale locale, boolean american) {
        boolean english = !locale.getLanguage().equals("it");
        return new AgendaTimes(
                zone, locale, english && (american || zone.getId().startsWith("America/")));
    }

    /** The times of an entry: 14:30–15:00, or 2:30 – 3:00 PM. */
    public String range(Instant from, Instant to) {
        return twelveHours ? twelve("h:mm", from, to) + " – " + time(to) : time(from) + "–" + time(to);
    }

    /** From when to when an entry is. */
    public String range(AgendaEntry entry) {
        return range(entry.startsAt(), entry.endsAt());
    }

    /** A time of the day. */
    public String time(Instant moment) {
        return format(twelveHours ? "h:mm a" : "HH:mm", moment);
    }

    /** A day with its weekday. */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(twelveHours ? "EEEE, MMMM d, yyyy" : "EEEE d MMMM yyyy", locale)
                .format(date);
    }

    /** A moment with its day and the zone’s abbreviation. */
    public String moment(Instant moment) {
        String zoneCode = DateTimeFormatter.ofPattern("zzz", Locale.US).format(moment.atZone(zone));
        return format(twelveHours ? "MMMM d, yyyy, h:mm a" : "d MMMM yyyy, HH:mm", moment) + " (" + zoneCode + ")";
    }

    /** Day and time of an entry in a few words. */
    public String brief(Instant from, Instant to) {
        return format(twelveHours ? "EEE, MMM d" : "EEE d MMM", from) + ", " + range(from, to);
    }

    /** The zone by its name and its distance from world time, as on this day. */
    public String zoneName(Instant moment) {
        return format("zzzz", moment) + ", UTC" + offset(moment);
    }

    /** The zone as it is on this day. */
    public String zoneName(LocalDate date) {
        return zoneName(date.atTime(12, 0).atZone(zone).toInstant());
    }

    private String offset(Instant moment) {
        String offset = zone.getRules().getOffset(moment).getId();
        return offset.equals("Z")
                ? ""
                : offset.replace("-", "−").replaceAll(":00$", "").replaceFirst("0(\\d)", "$1");
    }

    /** Within the same half of the day the first time needs no AM or PM. */
    private String twelve(String pattern, Instant from, Instant to) {
        boolean sameHalf = format("a", from).equals(format("a", to));
        return format(sameHalf ? pattern : pattern + " a", from);
    }

    private String format(String pattern, Instant moment) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(moment.atZone(zone));
    }
}
