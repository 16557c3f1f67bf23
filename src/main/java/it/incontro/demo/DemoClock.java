package it.incontro.demo;

import it.incontro.event.Activity;
import it.incontro.event.DayService;
import it.incontro.event.DayView;
import it.incontro.event.EventDetails;
import it.incontro.event.EventService;
import it.incontro.event.WindowService;
import it.incontro.event.WindowView;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves the clocks of the demo's events; the real clock, by which mails are sent and links expire, stays. */
@Service
@Profile("demo")
public class DemoClock {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final EventService events;
    private final DayService days;
    private final WindowService windows;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoClock(EventService events, DayService days, WindowService windows, JdbcClient jdbc, Clock clock) {
        this.events = events;
        this.days = days;
        this.windows = windows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All events of all organisers with their present moments. */
    @Transactional(readOnly = true)
    public List<DemoClockRow> all(Locale locale) {
        boolean italian = locale.getLanguage().equals("it");
        return jdbc.sql("""
            select code, case when :italian then title_it else title_en end as title, organiser_name, zone,
                starts_on, ends_on, clock_offset_seconds
            from event_directory order by organiser_id, starts_on desc, code
            """).param("italian", italian).query(DemoClockRow.Stored.class).list().stream()
                .map(stored -> stored.at(clock.instant()))
                .toList();
    }

    /** Sets the clock of an event of the current organiser to a moment, rather a blink after it than before. */
    @Transactional
    public void set(UUID eventId, Instant moment) {
        Duration offset = Duration.between(clock.instant(), moment);
        events.shiftClock(eventId, offset.plusSeconds(1).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Sets the clock of an event of the current organiser to a local time of its zone. */
    @Transactional
    public void set(UUID eventId, LocalDateTime local) {
        set(eventId, local.atZone(events.find(eventId).zone()).toInstant());
    }

    /** Sets the clock of an event of the current organiser to a telling moment of its life. */
    @Transactional
    public void set(UUID eventId, TellingMoment moment) {
        set(eventId, local(eventId, moment));
    }

    private LocalDateTime local(UUID eventId, TellingMoment moment) {
        EventDetails event = events.find(eventId).details();
        return switch (moment) {
            case BEFORE_APPLICATIONS ->
                opening(event, eventId, Activity.APPLY)
                        .orElse(event.startsOn().minusMonths(4))
                        .minusDays(1)
                        .atTime(MORNING);
            case DURING_REQUESTS ->
                opening(event, eventId, Activity.REQUEST)
                        .orElse(event.startsOn().minusDays(31))
                        .plusDays(2)
                        .atTime(MORNING);
            case BUILDING_THE_AGENDA -> buildingDay(event, eventId).atTime(MORNING);
            case EVE -> event.startsOn().minusDays(1).atTime(18, 0);
            case FIRST_DAY -> firstDayOfMeetings(event, eventId).atTime(10, 30);
            case AFTER -> event.endsOn().plusDays(3).atTime(MORNING);
        };
    }

    private LocalDate buildingDay(EventDetails event, UUID eventId) {
        LocalDate lastPossible = event.startsOn().minusDays(2);
        LocalDate day = window(eventId, Activity.ANSWER)
                .map(window ->
                        LocalDate.ofInstant(window.closesAt(), event.zone()).plusDays(1))
                .orElse(lastPossible);
        return day.isAfter(lastPossible) ? lastPossible : day;
    }

    private LocalDate firstDayOfMeetings(EventDetails event, UUID eventId) {
        return days.of(eventId).stream()
                .filter(day -> !day.sessions().isEmpty())
                .map(DayView::date)
                .findFirst()
                .orElse(event.startsOn());
    }

    private Optional<LocalDate> opening(EventDetails event, UUID eventId, Activity activity) {
        return window(eventId, activity).map(window -> LocalDate.ofInstant(window.opensAt(), event.zone()));
    }

    private Optional<WindowView> window(UUID eventId, Activity activity) {
        return windows.of(eventId).stream()
                .filter(window -> window.activity() == activity)
                .findFirst();
    }
}
