package it.incontro.participation.web;

import it.incontro.event.EventService;
import it.incontro.identity.AddressChange;
import it.incontro.identity.AddressChangeService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.SamePersonService;
import it.incontro.participation.SameRecord;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the organiser has to look at among the people of an event: who is perhaps one person, and whose address is not sure. */
@Controller
@RequestMapping("/events/{code}/people")
@Allow(Who.ORGANISER)
class PeopleController {

    private final SamePersonService people;
    private final AddressChangeService changes;
    private final EventService events;

    PeopleController(SamePersonService people, AddressChangeService changes, EventService events) {
        this.people = people;
        this.changes = changes;
        this.events = events;
    }

    @GetMapping
    String list(EventRef event, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("perhaps", people.perhaps(event.eventId()));
        model.addAttribute("decided", people.decided(event.eventId()));
        model.addAttribute("denied", people.denied(event.eventId()));
        List<SameRecord> all = people.all(event.eventId());
        Map<UUID, AddressChange> waiting =
                changes.openOf(all.stream().map(SameRecord::personId).toList());
        model.addAttribute("changes", waiting);
        model.addAttribute(
                "moving",
                all.stream()
                        .filter(each -> waiting.containsKey(each.personId()))
                        .toList());
        return "participation/people";
    }

    @PostMapping("/{person}/with/{other}/one")
    String one(EventRef event, @PathVariable UUID person, @PathVariable UUID other, RedirectAttributes flash) {
        people.decide(event.eventId(), person, other, true);
        return back(event, flash, "participation.people.joined");
    }

    @PostMapping("/{person}/with/{other}/two")
    String two(EventRef event, @PathVariable UUID person, @PathVariable UUID other, RedirectAttributes flash) {
        people.decide(event.eventId(), person, other, false);
        return back(event, flash, "participation.people.parted");
    }

    @PostMapping("/{person}/address/override")
    String override(EventRef event, @PathVariable UUID person, RedirectAttributes flash) {
        changes.override(open(event, person));
        return back(event, flash, "participation.people.overridden");
    }

    @PostMapping("/{person}/address/drop")
    String drop(EventRef event, @PathVariable UUID person, RedirectAttributes flash) {
        changes.drop(open(event, person));
        return back(event, flash, "participation.people.dropped");
    }

    private UUID open(EventRef event, UUID person) {
        people.requireOfEvent(event.eventId(), person);
        AddressChange change = changes.openOf(List.of(person)).get(person);
        if (change == null) {
            throw new NotFound("address change of person " + person);
        }
        return change.id();
    }

    private static String back(EventRef event, RedirectAttributes flash, String key) {
        Flash.success(flash, key);
        return "redirect:/events/" + event.code() + "/people";
    }
}
