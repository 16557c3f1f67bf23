package it.incontro.demo;

import it.incontro.event.Activity;
import it.incontro.event.AddPoints;
import it.incontro.event.DayService;
import it.incontro.event.EventDetails;
import it.incontro.event.EventLayout;
import it.incontro.event.EventRules;
import it.incontro.event.EventService;
import it.incontro.event.EventStatus;
import it.incontro.event.PointKind;
import it.incontro.event.PointService;
import it.incontro.event.RefusalsShown;
import it.incontro.event.SessionService;
import it.incontro.event.SessionTimes;
import it.incontro.event.VenueDetails;
import it.incontro.event.VenueService;
import it.incontro.event.WindowService;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets an event of the demo up: what it is, its days, places, windows and rules. */
@Component
@Profile("demo")
class EventScenery {

    private final EventService events;
    private final DayService days;
    private final SessionService sessions;
    private final VenueService venues;
    private final PointService points;
    private final WindowService windows;
    private final EventLayout layout;

    EventScenery(
            EventService events,
            DayService days,
            SessionService sessions,
            VenueService venues,
            PointService points,
            WindowService windows,
            EventLayout layout) {
        this.events = events;
        this.days = days;
        this.sessions = sessions;
        this.venues = venues;
        this.points = points;
        this.windows = windows;
        this.layout = layout;
    }

    Stage setUp(DemoScript script, @Nullable UUID project) {
        UUID event = events.create(script.code(), details(script, project));
        Stage stage = new Stage(script, event);
        if (script.status() != EventStatus.DRAFT) {
            events.become(event, EventStatus.OPEN);
        }
        DemoScript.Rules rules = script.rules();
        events.apply(
                event,
                new EventRules(
                        rules.companiesAskBuyers(),
                        rules.buyersAskCompanies(),
                        rules.companiesAskCompanies(),
                        RefusalsShown.AT_ONCE,
                        rules.companyMaxRequests(),
                        rules.perDay(),
                        rules.inAll(),
                        null));
        addDays(stage);
        addPlaces(stage);
        script.windows().stream().map(Cells::of).forEach(window -> open(stage, window));
        return stage;
    }

    private static EventDetails details(DemoScript script, @Nullable UUID project) {
        return new EventDetails(
                script.format(),
                script.funded() ? project : null,
                script.title(),
                script.summary(),
                script.host(),
                script.venue(),
                script.city(),
                script.country(),
                ZoneId.of(script.zone()),
                LocalDate.parse(script.starts()),
                LocalDate.parse(script.ends()),
                script.contactName(),
                script.contactEmail());
    }

    private void addDays(Stage stage) {
        Map<String, UUID> known = new HashMap<>();
        for (String line : stage.script().sessions()) {
            Cells cells = Cells.of(line);
            UUID day = known.computeIfAbsent(cells.at(0), date -> days.add(stage.event(), LocalDate.parse(date)));
            if (cells.size() > 1) {
                SessionTimes times = new SessionTimes(
                        LocalTime.parse(cells.at(1)),
                        LocalTime.parse(cells.at(2)),
                        Integer.parseInt(cells.at(3)),
                        Integer.parseInt(cells.at(4)));
                sessions.add(stage.event(), day, times);
            }
        }
    }

    private void addPlaces(Stage stage) {
        for (String line : stage.script().venues()) {
            Cells cells = Cells.of(line);
            UUID venue = venues.add(stage.event(), new VenueDetails(cells.at(0), cells.maybe(1), null));
            stage.note(Stage.Kind.VENUE, cells.at(0), venue);
        }
        for (String line : stage.script().ways()) {
            Cells cells = Cells.of(line);
            UUID from = stage.id(Stage.Kind.VENUE, cells.at(0));
            UUID to = stage.id(Stage.Kind.VENUE, cells.at(1));
            venues.setTravel(stage.event(), from, to, Integer.parseInt(cells.at(2)));
        }
        for (String line : stage.script().points()) {
            Cells cells = Cells.of(line);
            AddPoints command = new AddPoints(
                    stage.id(Stage.Kind.VENUE, cells.at(0)),
                    cells.at(1),
                    cells.number(4),
                    cells.number(5),
                    PointKind.valueOf(cells.at(2)),
                    Objects.requireNonNull(cells.number(3)));
            points.add(stage.event(), command);
        }
        layout.points(stage.event()).forEach(point -> stage.note(Stage.Kind.POINT, point.name(), point.id()));
    }

    private void open(Stage stage, Cells window) {
        windows.open(
                stage.event(),
                Activity.valueOf(window.at(0)),
                window.instant(1, stage.zone()),
                window.instant(2, stage.zone()));
    }
}
