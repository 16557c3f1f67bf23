package it.incontro.support.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes appointments as an iCalendar file with times in one zone, whose rules the file carries itself. */
public final class CalendarFile {

    /** The content type under which calendar files are served and attached. */
    public static final String CONTENT_TYPE = "text/calendar; charset=UTF-8; method=PUBLISH";

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    private CalendarFile() {}

    /** Whom to ask about the appointments of a file. */
    public record Contact(String name, String email) {}

    /**
     * The file.
     *
     * @param name shown by calendar programs that subscribe to it
     * @param contact name and address of whom to ask about the appointments
     */
    public static String of(String name, ZoneId zone, Contact contact, List<CalendarEntry> entries) {
        Calendar calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId("-//Incontro//Agenda//EN"));
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", plain(name)));
        calendar.add(new XProperty("X-WR-TIMEZONE", zone.getId()));
        List<Instant> moments = entries.stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.startsAt(), entry.endsAt()))
                .toList();
        calendar.add(ZoneRulesOfFile.of(zone, moments));
        entries.forEach(entry -> calendar.add(event(entry, zone, contact)));
        return FoldedLines.of(calendar.toString());
    }

    private static VEvent event(CalendarEntry entry, ZoneId zone, Contact contact) {
        VEvent event = new VEvent(false);
        add(event, new Uid(entry.uid()));
        add(event, new DtStamp(entry.changedAt()));
        add(event, organizer(contact));
        add(event, new DtStart<ZonedDateTime>(entry.startsAt().atZone(zone)));
        add(event, new DtEnd<ZonedDateTime>(entry.endsAt().atZone(zone)));
        add(event, new Summary(plain(entry.summary())));
        if (entry.description() != null) {
            add(event, new Description(plain(entry.description())));
        }
        if (entry.location() != null) {
            add(event, new Location(plain(entry.location())));
        }
        add(event, new Sequence(entry.sequence()));
        add(event, new LastModified(entry.changedAt()));
        add(event, status(entry.status()));
        boolean off = entry.status() == CalendarEntry.Status.CANCELLED;
        add(event, off ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
        return event;
    }

    private static Organizer organizer(Contact contact) {
        Organizer organizer = new Organizer(URI.create("mailto:" + contact.email()));
        organizer.add(new Cn(plain(contact.name()).replace("\"", "'")));
        return organizer;
    }

    private static void add(VEvent event, Property property) {
        event.add(property);
    }

    private static Status status(CalendarEntry.Status status) {
        return switch (status) {
            case TENTATIVE -> ImmutableStatus.VEVENT_TENTATIVE;
            case CONFIRMED -> ImmutableStatus.VEVENT_CONFIRMED;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    private static String plain(String text) {
        return CONTROLS.matcher(text).replaceAll(" ");
    }
}
