package it.incontro.home.web;

import it.incontro.event.EventDirectory;
import it.incontro.home.DashboardService;
import it.incontro.home.LandingService;
import it.incontro.home.PublicEventService;
import it.incontro.identity.Allow;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.EventRef;
import it.incontro.identity.SecondFactorRule;
import it.incontro.identity.Visitor;
import it.incontro.identity.Who;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public pages, the landing page and the dashboard. */
@Controller
class HomeController {

    private final EventDirectory directory;
    private final PublicEventService publicEvents;
    private final LandingService landing;
    private final DashboardService dashboards;
    private final SecondFactorRule secondFactor;

    HomeController(
            EventDirectory directory,
            PublicEventService publicEvents,
            LandingService landing,
            DashboardService dashboards,
            SecondFactorRule secondFactor) {
        this.directory = directory;
        this.publicEvents = publicEvents;
        this.landing = landing;
        this.dashboards = dashboards;
        this.secondFactor = secondFactor;
    }

    @GetMapping("/")
    @Allow(Who.ANYONE)
    String events(Model model) {
        model.addAttribute("events", directory.published());
        return "home/events";
    }

    @GetMapping("/events/{code}")
    @Allow(Who.ANYONE)
    String event(EventRef event, Model model) {
        model.addAttribute("page", publicEvents.find(event));
        return "home/event";
    }

    @GetMapping("/home")
    @Allow(Who.ANYONE)
    String home(Model model) {
        return switch (CurrentVisitor.find().orElse(null)) {
            case Visitor.LinkHolder link ->
                directory
                        .find(link.eventId())
                        .map(event -> "redirect:/events/" + event.code() + "/participations/" + link.participationId())
                        .orElse("redirect:/");
            case Visitor.Account account -> {
                model.addAttribute("landing", landing.of(account));
                model.addAttribute("secondFactorOwed", secondFactor.isOwed(account.accountId(), account.proof()));
                yield "home/home";
            }
            case null -> "redirect:/sign-in";
        };
    }

    @GetMapping("/events/{code}/dashboard")
    @Allow(Who.ORGANISER)
    String dashboard(EventRef event, Model model) {
        model.addAttribute("dashboard", dashboards.of(event.eventId()));
        return "home/dashboard";
    }
}
