package it.incontro.participation.web;

import it.incontro.event.EventService;
import it.incontro.identity.CurrentVisitor;
import it.incontro.identity.EventRef;
import it.incontro.identity.Visitor;
import it.incontro.participation.ParticipationService;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all pages of a participant have in common. */
@Component
class OwnPages {

    private final EventService events;
    private final ParticipationService participations;
    private final Choices choices;

    OwnPages(EventService events, ParticipationService participations, Choices choices) {
        this.events = events;
        this.participations = participations;
        this.choices = choices;
    }

    void open(EventRef event, UUID participation, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("participation", participations.find(event.eventId(), participation));
        model.addAttribute("choices", choices);
        model.addAttribute("home", home(event, participation));
        model.addAttribute(
                "byLink",
                CurrentVisitor.find()
                        .filter(Visitor.LinkHolder.class::isInstance)
                        .isPresent());
    }

    static String home(EventRef event, UUID participation) {
        return "/events/" + event.code() + "/participations/" + participation;
    }
}
