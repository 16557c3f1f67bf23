package it.incontro.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Instants as an event's participants read them. */
class EventTimesTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    private static final Instant MORNING = Instant.parse("2025-04-23T13:30:00Z");

    private final EventTimes times = new EventTimes(new MessageConfiguration().messageSource());

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({
        "en, America/Detroit, 9:30 AM",
        "it, America/Detroit, 09:30",
        "en, Europe/Rome, 15:30",
        "it, Europe/Rome, 15:30",
        "en, Pacific/Honolulu, 3:30 AM",
        "en, Asia/Tokyo, 22:30"
    })
    void hoursAreThoseOfTheReaderAndTheZone(String language, String zone, String expected) {
        assertThat(times.time(MORNING, ZoneId.of(zone), Locale.of(language))).isEqualTo(expected);
    }

    @Test
    void aRangeNamesTheHalfOfTheDayOnceIfItCan() {
        reads(Locale.ENGLISH);

        assertThat(times.range(MORNING, MORNING.plusSeconds(1800), DETROIT)).isEqualTo("9:30–10:00 AM");
        assertThat(times.range(MORNING.plusSeconds(7200), MORNING.plusSeconds(10800), DETROIT))
                .isEqualTo("11:30 AM–12:30 PM");
        assertThat(times.range(MORNING, MORNING.plusSeconds(1800), ROME)).isEqualTo("15:30–16:00");
    }

    @Test
    void theClocksGoingForwardSkipAnHour() {
        Instant before = Instant.parse("2025-03-30T00:59:00Z");

        assertThat(times.time(before, ROME, Locale.ITALIAN)).isEqualTo("01:59");
        assertThat(times.time(before.plusSeconds(60), ROME, Locale.ITALIAN)).isEqualTo("03:00");
        assertThat(times.zone(before, ROME, Locale.ITALIAN)).isEqualTo("ora di Roma (CET)");
        assertThat(times.zone(before.plusSeconds(60), ROME, Locale.ITALIAN)).isEqualTo("ora di Roma (CEST)");
    }

    @Test
    void theHourThatComesTwiceIsToldApartByItsZone() {
        reads(Locale.ENGLISH);
        Instant first = Instant.parse("2025-11-02T05:30:00Z");
        Instant second = first.plusSeconds(3600);

        assertThat(times.moment(first, DETROIT)).isEqualTo("2 November 2025, 1:30 AM (EDT)");
        assertThat(times.moment(second, DETROIT)).isEqualTo("2 November 2025, 1:30 AM (EST)");
    }

    @Test
    void aDeadlineNamesItsZoneInWords() {
        Instant evening = Instant.parse("2025-04-12T22:00:00Z");

        assertThat(times.deadline(evening, DETROIT, Locale.ENGLISH))
                .isEqualTo("Saturday 12 April 2025, 6:00 PM Detroit time (EDT)");
        assertThat(times.deadline(evening, DETROIT, Locale.ITALIAN))
                .isEqualTo("sabato 12 aprile 2025, 18:00 ora di Detroit (EDT)");
    }

    @Test
    void theDayIsThatOfTheEventsZone() {
        reads(Locale.ENGLISH);
        Instant lateInDetroit = Instant.parse("2025-04-24T02:00:00Z");

        assertThat(times.day(lateInDetroit, DETROIT)).isEqualTo("Wednesday 23 April 2025");
        assertThat(times.day(lateInDetroit, ROME)).isEqualTo("Thursday 24 April 2025");
        assertThat(times.dayAndTime(lateInDetroit, DETROIT)).isEqualTo("Wed 23 Apr, 10:00 PM");
    }

    @Test
    void daysAreWrittenWithoutRepetition() {
        reads(Locale.ITALIAN);
        LocalDate first = LocalDate.of(2025, 4, 23);

        assertThat(times.days(first, first)).isEqualTo("23 aprile 2025");
        assertThat(times.days(first, first.plusDays(1))).isEqualTo("23–24 aprile 2025");
        assertThat(times.days(first, LocalDate.of(2025, 5, 2))).isEqualTo("23 aprile – 2 maggio 2025");
    }

    @Test
    void theZoneIsNamedByItsCity() {
        assertThat(times.zone(MORNING, DETROIT, Locale.ENGLISH)).isEqualTo("Detroit time (EDT)");
        assertThat(times.zone(MORNING, DETROIT, Locale.ITALIAN)).isEqualTo("ora di Detroit (EDT)");
        assertThat(times.zone(MORNING, ZoneId.of("America/New_York"), Locale.ENGLISH))
                .isEqualTo("New York time (EDT)");
    }

    @Test
    void machinesReadTheOffset() {
        assertThat(times.iso(MORNING, DETROIT)).isEqualTo("2025-04-23T09:30:00-04:00");
    }

    private static void reads(Locale locale) {
        LocaleContextHolder.setLocale(locale);
    }
}
