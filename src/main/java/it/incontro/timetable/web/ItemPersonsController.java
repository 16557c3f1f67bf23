package it.incontro.timetable.web;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import it.incontro.timetable.AgendaItemService;
import it.incontro.timetable.ItemClashes;
import it.incontro.timetable.ItemPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who takes part in an agenda item, who speaks, and who could join. */
@Controller
@RequestMapping("/events/{code}/agenda-items/{item}")
@Allow(Who.ORGANISER)
class ItemPersonsController {

    private final EventService events;
    private final AgendaItemService items;

    ItemPersonsController(EventService events, AgendaItemService items) {
        this.events = events;
        this.items = items;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @GetMapping
    String item(EventRef event, @PathVariable UUID item, @RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("view", items.find(event.eventId(), item));
        model.addAttribute("groups", items.groups(event.eventId()));
        model.addAttribute("q", q);
        model.addAttribute("found", q.isBlank() ? List.of() : items.candidates(event.eventId(), item, q));
        return "timetable/agenda-item";
    }

    @PostMapping("/add-persons")
    String add(
            EventRef event,
            @PathVariable UUID item,
            JoiningForm form,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        List<UUID> joining = form.persons(group -> items.personsOfGroup(event.eventId(), group));
        try {
            items.addPersons(event.eventId(), item, joining, form.displaces());
        } catch (ItemClashes clashes) {
            response.setStatus(409);
            model.addAttribute("clashes", clashes);
            model.addAttribute("joining", joining);
            return item(event, item, "", model);
        }
        Flash.success(flash, "timetable.items.persons-added", joining.size());
        return back(event, item);
    }

    @PostMapping("/remove-person")
    String remove(EventRef event, @PathVariable UUID item, @RequestParam UUID id, RedirectAttributes flash) {
        items.removePerson(event.eventId(), item, id);
        Flash.success(flash, "timetable.items.person-removed");
        return back(event, item);
    }

    @PostMapping("/speaker")
    String speaker(EventRef event, @PathVariable UUID item, @RequestParam UUID id, @RequestParam boolean speaks) {
        items.setSpeaker(event.eventId(), item, new ItemPerson(id, speaks));
        return back(event, item);
    }

    private static String back(EventRef event, UUID item) {
        return "redirect:/events/" + event.code() + "/agenda-items/" + item;
    }
}
