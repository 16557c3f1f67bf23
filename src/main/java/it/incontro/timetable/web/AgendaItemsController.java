package it.incontro.timetable.web;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import it.incontro.timetable.AgendaItemService;
import it.incontro.timetable.AgendaItemView;
import it.incontro.timetable.AgendaItemView.AgendaItemRow;
import it.incontro.timetable.ItemClashes;
import it.incontro.timetable.ItemPerson;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agenda items of an event: list by day, new, edit, cancel. */
@Controller
@RequestMapping("/events/{code}/agenda-items")
@Allow(Who.ORGANISER)
class AgendaItemsController {

    private static final String FORM = "timetable/agenda-item-form";

    private final EventService events;
    private final AgendaItemService items;
    private final AgendaItemChoices choices;

    AgendaItemsController(EventService events, AgendaItemService items, AgendaItemChoices choices) {
        this.events = events;
        this.items = items;
        this.choices = choices;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @GetMapping
    String list(EventRef event, Model model) {
        List<AgendaItemRow> rows = items.items(event.eventId());
        model.addAttribute(
                "days", Days.of(rows, AgendaItemRow::startsAt, event(event).zone()));
        return "timetable/agenda-items";
    }

    @GetMapping("/new")
    String form(EventRef event, Model model) {
        choices.addTo(model, event.eventId());
        model.addAttribute(
                "form", AgendaItemForm.at(event(event).details().startsOn().atTime(9, 0)));
        return FORM;
    }

    @PostMapping("/new")
    String create(
            EventRef event,
            @Valid @ModelAttribute("form") AgendaItemForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        AtomicReference<UUID> created = new AtomicReference<>();
        boolean saved = FormErrors.accepts(
                errors,
                response,
                () -> showing(
                        errors,
                        model,
                        () -> created.set(items.create(
                                event.eventId(), form.toCommand(members(event, form)), form.displaces()))));
        if (!saved || errors.hasErrors()) {
            return again(event, model, response);
        }
        Flash.success(flash, "timetable.items.created");
        return "redirect:/events/" + event.code() + "/agenda-items/" + created.get();
    }

    private List<ItemPerson> members(EventRef event, AgendaItemForm form) {
        UUID delegation = form.delegationId();
        return delegation == null
                ? List.of()
                : items.membersOf(event.eventId(), delegation).stream()
                        .map(person -> new ItemPerson(person, false))
                        .toList();
    }

    @GetMapping("/{item}/edit")
    String edit(EventRef event, @PathVariable UUID item, Model model) {
        choices.addTo(model, event.eventId());
        AgendaItemView view = items.find(event.eventId(), item);
        model.addAttribute("item", view.item());
        model.addAttribute("form", AgendaItemForm.of(view.item(), event(event).zone()));
        return FORM;
    }

    @PostMapping("/{item}/edit")
    String save(
            EventRef event,
            @PathVariable UUID item,
            @Valid @ModelAttribute("form") AgendaItemForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        AgendaItemView view = items.find(event.eventId(), item);
        model.addAttribute("item", view.item());
        boolean saved = FormErrors.accepts(
                errors,
                response,
                () -> showing(
                        errors,
                        model,
                        () -> items.edit(
                                event.eventId(), item, form.toCommand(view.asCommandPersons()), form.displaces())));
        if (!saved || errors.hasErrors()) {
            return again(event, model, response);
        }
        Flash.success(flash, "timetable.items.saved");
        return "redirect:/events/" + event.code() + "/agenda-items/" + item;
    }

    @PostMapping("/{item}/cancel")
    String cancel(EventRef event, @PathVariable UUID item, RedirectAttributes flash) {
        items.cancel(event.eventId(), item);
        Flash.success(flash, "timetable.items.is-cancelled");
        return "redirect:/events/" + event.code() + "/agenda-items";
    }

    private String again(EventRef event, Model model, HttpServletResponse response) {
        response.setStatus(422);
        choices.addTo(model, event.eventId());
        return FORM;
    }

    /** Does a deed; who would be in two places is shown above the form. */
    private static void showing(BindingResult errors, Model model, Runnable deed) {
        try {
            deed.run();
        } catch (ItemClashes clashes) {
            errors.reject(clashes.messageKey(), clashes.arguments().toArray(), clashes.messageKey());
            model.addAttribute("clashes", clashes);
        }
    }
}
