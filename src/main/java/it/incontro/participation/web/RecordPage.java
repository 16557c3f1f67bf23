package it.incontro.participation.web;

import it.incontro.event.EventService;
import it.incontro.identity.EventRef;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.ParticipationFile;
import it.incontro.participation.ParticipationLists;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.ParticipationView;
import it.incontro.participation.SamePersonService;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The record of a participation with its forms; what was typed into one of them stays, the others show what holds. */
@Component
class RecordPage {

    private final ParticipationService participations;
    private final ParticipationLists lists;
    private final AttendeeService attendees;
    private final SamePersonService samePersons;
    private final EventService events;
    private final Choices choices;

    RecordPage(
            ParticipationService participations,
            ParticipationLists lists,
            AttendeeService attendees,
            SamePersonService samePersons,
            EventService events,
            Choices choices) {
        this.participations = participations;
        this.lists = lists;
        this.attendees = attendees;
        this.samePersons = samePersons;
        this.events = events;
        this.choices = choices;
    }

    String of(EventRef event, UUID id, Model model) {
        ParticipationView participation = participations.find(event.eventId(), id);
        ParticipationFile file = lists.file(event.eventId(), id);
        offer(model, "form", PlaceForm.of(participation));
        offer(model, "decision", DecisionForm.EMPTY);
        offer(model, "note", NoteForm.of(file));
        offer(model, "reopening", ReopeningForm.EMPTY);
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("choices", choices);
        model.addAttribute("participation", participation);
        model.addAttribute("file", file);
        model.addAttribute("perhaps", samePersons.perhaps(event.eventId(), id));
        model.addAttribute("history", lists.history(event.eventId(), id));
        model.addAttribute("attendees", attendees.of(event.eventId(), id));
        model.addAttribute("returned", lists.mailReturnedAt(event.eventId(), id).orElse(null));
        model.addAttribute("contact", attendees.contact(event.eventId(), id).orElse(null));
        model.addAttribute("points", choices.points(event.eventId()));
        model.addAttribute("decisions", List.of("ADMITTED", "WAITING", "NOT_ADMITTED", "WITHDRAWN"));
        return "participation/record";
    }

    private static void offer(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    /** Where it is shown again after something was done. */
    static String address(EventRef event, UUID id) {
        return "redirect:/events/" + event.code() + "/participations/" + id + "/record";
    }
}
