package it.incontro.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeetingSessionTests {

    private static final ZoneId DETROIT = ZoneId.of("America/Detroit");
    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    @Test
    void cutsAMorningIntoSlotsWithAChangeoverBetweenThem() {
        MeetingSession session = session(LocalDate.of(2025, 4, 23), times("09:00", "10:00", 25, 5));

        assertThat(session.slots())
                .containsExactly(
                        new Interval(Instant.parse("2025-04-23T13:00:00Z"), Instant.parse("2025-04-23T13:25:00Z")),
                        new Interval(Instant.parse("2025-04-23T13:30:00Z"), Instant.parse("2025-04-23T13:55:00Z")));
    }

    @Test
    void makesNoSlotThatWouldEndAfterTheSession() {
        MeetingSession session = session(LocalDate.of(2025, 4, 23), times("09:00", "09:59", 20, 0));

        assertThat(session.slots()).hasSize(2);
    }

    @Test
    void needsNoChangeoverAfterTheLastSlot() {
        MeetingSession session = session(LocalDate.of(2025, 4, 23), times("09:00", "09:50", 20, 10));

        assertThat(session.slots()).hasSize(2);
    }

    @Test
    void isAsLongAsTheClockSaysOnADayWithAClockChange() {
        MeetingSession session = session(LocalDate.of(2025, 3, 9), times("01:00", "04:00", 60, 0));

        assertThat(session.slots()).hasSize(2);
    }

    @Test
    void refusesALocalTimeThatTheClocksSkip() {
        assertThatThrownBy(() -> session(LocalDate.of(2025, 3, 9), times("02:30", "05:00", 30, 0)))
                .isInstanceOfSatisfying(Rejected.class, rejected -> {
                    assertThat(rejected.field()).isEqualTo("start");
                    assertThat(rejected.messageKey()).isEqualTo("event.times.skipped");
                });
    }

    @Test
    void takesTheFirstOfTwoEqualLocalTimes() {
        MeetingSession session = session(LocalDate.of(2025, 11, 2), times("01:30", "03:30", 30, 0));

        assertThat(session.interval().start()).isEqualTo(Instant.parse("2025-11-02T05:30:00Z"));
    }

    @Test
    void refusesAnEndBeforeTheStart() {
        assertThatThrownBy(() -> session(LocalDate.of(2025, 4, 23), times("12:00", "09:00", 30, 0)))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.field()).isEqualTo("end"));
    }

    @Test
    void refusesATimeInWhichNoSlotFits() {
        assertThatThrownBy(() -> session(LocalDate.of(2025, 4, 23), times("09:00", "09:20", 30, 0)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.messageKey()).isEqualTo("event.days.no-slot-fits"));
    }

    @Test
    void refusesSlotsOfLessThanFiveMinutes() {
        assertThatThrownBy(() -> session(LocalDate.of(2025, 4, 23), times("09:00", "12:00", 4, 0)))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.field()).isEqualTo("slotMinutes"));
    }

    private static MeetingSession session(LocalDate date, SessionTimes times) {
        return CurrentTenant.callAs(UUID.randomUUID(), () -> {
            EventDay day = new EventDay(UUID.randomUUID(), date, NOW);
            return new MeetingSession(day, day.interval(times, DETROIT), times, NOW);
        });
    }

    private static SessionTimes times(String start, String end, int minutes, int changeover) {
        return new SessionTimes(LocalTime.parse(start), LocalTime.parse(end), minutes, changeover);
    }
}
