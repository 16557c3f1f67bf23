package it.incontro.event.web;

import it.incontro.event.Activity;
import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.event.WindowService;
import it.incontro.event.WindowView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.function.Function;
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

/** When participants may apply, ask, answer and comment. */
@Controller
@RequestMapping("/events/{code}/setup/windows")
@Allow(Who.ORGANISER)
class WindowsController {

    private final EventService events;
    private final WindowService windows;

    WindowsController(EventService events, WindowService windows) {
        this.events = events;
        this.windows = windows;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @GetMapping
    String windows(EventRef event, Model model) {
        Map<Activity, WindowView> set = windows.of(event.eventId()).stream()
                .collect(Collectors.toMap(WindowView::activity, Function.identity()));
        model.addAttribute("activities", Activity.values());
        model.addAttribute("windows", set);
        return "event/windows";
    }

    @GetMapping("/{activity}")
    String form(EventRef event, @PathVariable Activity activity, Model model) {
        WindowForm form = windows.of(event.eventId()).stream()
                .filter(window -> window.activity() == activity)
                .map(window -> WindowForm.of(window, event(event).zone()))
                .findFirst()
                .orElseGet(WindowForm::closed);
        model.addAttribute("form", form);
        model.addAttribute("activity", activity);
        return "event/window";
    }

    @PostMapping("/{activity}")
    String open(
            EventRef event,
            @PathVariable Activity activity,
            @Valid @ModelAttribute("form") WindowForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        model.addAttribute("activity", activity);
        if (!FormErrors.accepts(
                errors, response, () -> windows.open(event.eventId(), activity, form.from(), form.to()))) {
            return "event/window";
        }
        Flash.success(flash, "event.windows.saved");
        return "redirect:/events/" + event.code() + "/setup/windows";
    }

    @PostMapping("/{activity}/remove")
    String remove(EventRef event, @PathVariable Activity activity, RedirectAttributes flash) {
        windows.remove(event.eventId(), activity);
        Flash.success(flash, "event.windows.removed");
        return "redirect:/events/" + event.code() + "/setup/windows";
    }
}
