package it.incontro.support.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;

class CalendarFileTests {

    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    private static final CalendarFile.Contact CONTACT =
            new CalendarFile.Contact("Anna Rossi", "anna@ceipiemonte.example");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @Test
    void readsBackWithTheTimesOfDetroit() throws Exception {
        String file = CalendarFile.of("VTM Michigan", DETROIT, CONTACT, List.of(entry("2025-04-23T13:30:00Z", "Ford")));

        Calendar calendar = parse(file);
        assertThat(calendar.validate(true).getEntries()).isEmpty();
        VEvent event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        DtStart<ZonedDateTime> start = event.getDateTimeStart();
        assertThat(start.getDate().toInstant()).isEqualTo(Instant.parse("2025-04-23T13:30:00Z"));
        assertThat(lines(file)).contains("DTSTART;TZID=America/Detroit:20250423T093000");
    }

    @Test
    void carriesTheRulesOfTheZoneInForce() {
        List<String> lines =
                lines(CalendarFile.of("VTM", DETROIT, CONTACT, List.of(entry("2025-04-23T13:30:00Z", "Ford"))));

        assertThat(lines)
                .containsSubsequence(
                        "BEGIN:VTIMEZONE",
                        "TZID:America/Detroit",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20250309T020000",
                        "TZOFFSETFROM:-0500",
                        "TZOFFSETTO:-0400",
                        "END:VTIMEZONE");
    }

    @Test
    void staysRightAcrossTheChangeOfTheClock() {
        List<String> lines = lines(CalendarFile.of(
                "Torino",
                ROME,
                CONTACT,
                List.of(entry("2026-03-28T08:00:00Z", "before"), entry("2026-03-29T07:00:00Z", "after"))));

        assertThat(lines)
                .contains("DTSTART;TZID=Europe/Rome:20260328T090000", "DTSTART;TZID=Europe/Rome:20260329T090000")
                .containsSubsequence("BEGIN:STANDARD", "TZOFFSETTO:+0100")
                .containsSubsequence("BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETTO:+0200");
    }

    @Test
    void foldsLongLinesAndEscapesTextAsTheStandardSays() {
        CalendarEntry entry = new CalendarEntry(
                "1@incontro",
                3,
                CalendarEntry.Status.CANCELLED,
                Instant.parse("2025-04-23T13:30:00Z"),
                Instant.parse("2025-04-23T14:00:00Z"),
                "Rossi, Bianchi; soci\r\nDTSTART:20000101T000000",
                "é".repeat(120),
                "Hall A\\B",
                Instant.parse("2025-04-01T10:00:00Z"));
        String file = CalendarFile.of("VTM", DETROIT, CONTACT, List.of(entry));

        String text = file;
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(lines(file))
                .contains("STATUS:CANCELLED", "SEQUENCE:3", "UID:1@incontro", "METHOD:PUBLISH", "LOCATION:Hall A\\\\B")
                .contains("DESCRIPTION:" + "é".repeat(120))
                .contains("DTSTAMP:20250401T100000Z")
                .doesNotContain("DTSTART:20000101T000000");
    }

    private static CalendarEntry entry(String startsAt, String summary) {
        Instant start = Instant.parse(startsAt);
        return new CalendarEntry(
                summary + "@incontro",
                1,
                CalendarEntry.Status.CONFIRMED,
                start,
                start.plusSeconds(1800),
                summary,
                null,
                null,
                Instant.parse("2025-04-01T10:00:00Z"));
    }

    private static Calendar parse(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    /** Unfolds the file by hand, so that the reading does not depend on the library that wrote it. */
    private static List<String> lines(String file) {
        return List.of(file.replace("\r\n ", "").split("\r\n"));
    }
}
