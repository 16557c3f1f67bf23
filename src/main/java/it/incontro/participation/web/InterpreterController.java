package it.incontro.participation.web;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Who;
import it.incontro.participation.InterpreterService;
import it.incontro.participation.InterpreterView;
import it.incontro.participation.ShiftService;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One interpreter: who it is, the languages, and when they are there. */
@Controller
@RequestMapping("/events/{code}/interpreters/{interpreter}")
@Allow(Who.ORGANISER)
class InterpreterController {

    private final InterpreterService interpreters;
    private final ShiftService shifts;
    private final EventService events;
    private final Choices choices;

    InterpreterController(InterpreterService interpreters, ShiftService shifts, EventService events, Choices choices) {
        this.interpreters = interpreters;
        this.shifts = shifts;
        this.events = events;
        this.choices = choices;
    }

    @ModelAttribute
    void interpreter(EventRef event, @PathVariable UUID interpreter, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("choices", choices);
        model.addAttribute("interpreter", interpreters.find(event.eventId(), interpreter));
    }

    @GetMapping
    String show(EventRef event, @PathVariable UUID interpreter, Model model) {
        return page(event, interpreter, model);
    }

    /** With the form as typed that is in the model already, if one is, and the others as they are. */
    private String page(EventRef event, UUID interpreter, Model model) {
        if (!model.containsAttribute("form")) {
            InterpreterView view = interpreters.find(event.eventId(), interpreter);
            model.addAttribute("form", InterpreterForm.of(view, interpreters.person(event.eventId(), interpreter)));
        }
        if (!model.containsAttribute("shift")) {
            model.addAttribute("shift", nextShift(event, interpreter));
        }
        return "participation/interpreter";
    }

    private ShiftForm nextShift(EventRef event, UUID interpreter) {
        EventView shown = events.find(event.eventId());
        Set<LocalDate> taken = interpreters.find(event.eventId(), interpreter).shifts().stream()
                .map(shift -> LocalDate.ofInstant(shift.startsAt(), shown.zone()))
                .collect(Collectors.toSet());
        return ShiftForm.next(shown.details().startsOn(), shown.details().endsOn(), taken);
    }

    @PostMapping
    String save(
            EventRef event,
            @PathVariable UUID interpreter,
            @Valid @ModelAttribute("form") InterpreterForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        form.requireName(errors);
        AtomicBoolean waits = new AtomicBoolean();
        if (!FormErrors.accepts(
                errors,
                response,
                () -> waits.set(interpreters.edit(event.eventId(), interpreter, form.toPerson(), form.spoken())))) {
            return page(event, interpreter, model);
        }
        Flash.success(
                flash, waits.get() ? "participation.attendees.address-asked" : "participation.interpreters.saved");
        return "redirect:/events/" + event.code() + "/interpreters";
    }

    @PostMapping("/shifts")
    String addShift(
            EventRef event,
            @PathVariable UUID interpreter,
            @Valid @ModelAttribute("shift") ShiftForm shift,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (!FormErrors.accepts(
                errors,
                response,
                () -> shifts.add(
                        event.eventId(),
                        interpreter,
                        Objects.requireNonNull(shift.startsAt()),
                        Objects.requireNonNull(shift.endsAt())))) {
            return page(event, interpreter, model);
        }
        Flash.success(flash, "participation.interpreters.shift-added");
        return back(event, interpreter);
    }

    @PostMapping("/shifts/{shift}/remove")
    String removeShift(
            EventRef event,
            @PathVariable UUID interpreter,
            @PathVariable("shift") UUID shiftId,
            RedirectAttributes flash) {
        shifts.remove(event.eventId(), interpreter, shiftId);
        Flash.success(flash, "participation.interpreters.shift-removed");
        return back(event, interpreter);
    }

    @PostMapping("/remove")
    @FreshFactor
    String remove(EventRef event, @PathVariable UUID interpreter, RedirectAttributes flash) {
        interpreters.remove(event.eventId(), interpreter);
        Flash.success(flash, "participation.interpreters.removed");
        return "redirect:/events/" + event.code() + "/interpreters";
    }

    private static String back(EventRef event, UUID interpreter) {
        return "redirect:/events/" + event.code() + "/interpreters/" + interpreter;
    }
}
