package it.incontro.participation.web;

import it.incontro.event.EventClock;
import it.incontro.event.EventLayout;
import it.incontro.event.PointView;
import it.incontro.event.WindowService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.NextStep;
import it.incontro.participation.NextSteps;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.ParticipationState;
import it.incontro.participation.ParticipationView;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A participant's first page: what to do next. */
@Controller
@Allow({Who.PARTICIPANT, Who.LINK_HOLDER, Who.ORGANISER})
class ParticipationHomeController {

    private final OwnPages pages;
    private final ParticipationService participations;
    private final AttendeeService attendees;
    private final EventLayout layout;
    private final WindowService windows;
    private final EventClock clock;
    private final ObjectProvider<NextSteps> steps;

    ParticipationHomeController(
            OwnPages pages,
            ParticipationService participations,
            AttendeeService attendees,
            EventLayout layout,
            WindowService windows,
            EventClock clock,
            ObjectProvider<NextSteps> steps) {
        this.pages = pages;
        this.participations = participations;
        this.attendees = attendees;
        this.layout = layout;
        this.windows = windows;
        this.clock = clock;
        this.steps = steps;
    }

    @GetMapping("/events/{code}/participations/{participation}")
    String home(EventRef event, @PathVariable UUID participation, Model model) {
        ParticipationView view = participations.find(event.eventId(), participation);
        pages.open(event, participation, model);
        model.addAttribute("steps", stepsOf(event, view));
        model.addAttribute("windows", windows.of(event.eventId()));
        model.addAttribute("now", clock.now(event.eventId()));
        model.addAttribute("attendees", attendees.of(event.eventId(), participation));
        model.addAttribute("point", pointOf(event, view));
        return "participation/home";
    }

    private List<NextStep> stepsOf(EventRef event, ParticipationView view) {
        if (view.state() != ParticipationState.ADMITTED) {
            return List.of();
        }
        return steps.orderedStream()
                .flatMap(source -> source.of(event, view).stream())
                .sorted(Comparator.comparing(NextStep::pressing).reversed())
                .toList();
    }

    private String pointOf(EventRef event, ParticipationView view) {
        return layout.points(event.eventId()).stream()
                .filter(point -> point.id().equals(view.meetingPointId()))
                .findFirst()
                .map(ParticipationHomeController::nameOf)
                .orElse("");
    }

    private static String nameOf(PointView point) {
        return point.name() + " · " + point.venueName();
    }
}
