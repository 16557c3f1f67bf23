package it.incontro.support.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The part of a zone's rules that a file's moments need, each change of the clock by its date. From the Java runtime's own
 * tables, so that the file says exactly what the pages say.
 */
final class ZoneRulesOfFile {

    private ZoneRulesOfFile() {}

    static VTimeZone of(ZoneId zone, List<Instant> moments) {
        Instant first = moments.stream().min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant last = moments.stream().max(Instant::compareTo).orElse(first);
        VTimeZone part = new VTimeZone();
        part.add(new TzId(zone.getId()));
        observances(zone, first, last).forEach(part::add);
        return part;
    }

    private static List<Observance> observances(ZoneId zone, Instant first, Instant last) {
        ZoneRules rules = zone.getRules();
        List<Observance> found = new ArrayList<>();
        ZoneOffsetTransition before = rules.previousTransition(first.plusNanos(1));
        if (before == null) {
            ZoneOffset offset = rules.getOffset(first);
            found.add(observance(false, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset, zone, first));
        } else {
            found.add(observance(rules, before, zone));
        }
        ZoneOffsetTransition next = rules.nextTransition(first);
        while (next != null && !next.getInstant().isAfter(last)) {
            found.add(observance(rules, next, zone));
            next = rules.nextTransition(next.getInstant());
        }
        return found;
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransition change, ZoneId zone) {
        return observance(
                rules.isDaylightSavings(change.getInstant()),
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                zone,
                change.getInstant());
    }

    private static Observance observance(
            boolean daylight, LocalDateTime from, ZoneOffset before, ZoneOffset after, ZoneId zone, Instant moment) {
        PropertyList properties = new PropertyList()
                .add(new DtStart<LocalDateTime>(from))
                .add(new TzOffsetFrom(before))
                .add(new TzOffsetTo(after))
                .add(new TzName(name(zone, moment)));
        return daylight ? new Daylight(properties) : new Standard(properties);
    }

    private static String name(ZoneId zone, Instant moment) {
        return DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(moment.atZone(zone));
    }
}
