package it.incontro.timetable.web;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.Conflict;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import it.incontro.timetable.PlanChanges;
import it.incontro.timetable.PlanGaps;
import it.incontro.timetable.PlanRow;
import it.incontro.timetable.PlanService;
import it.incontro.timetable.PlanView;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Publishing: what changes and who hears of it, then ten minutes to stop it. */
@Controller
@RequestMapping("/events/{code}/plans/{plan}")
@Allow(Who.ORGANISER)
class PublishController {

    private final EventService events;
    private final PlanService plans;
    private final PlanChanges changes;
    private final PlanGaps gaps;

    PublishController(EventService events, PlanService plans, PlanChanges changes, PlanGaps gaps) {
        this.events = events;
        this.plans = plans;
        this.changes = changes;
        this.gaps = gaps;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @GetMapping("/publish")
    String summary(EventRef event, @PathVariable UUID plan, Model model) {
        PlanRow row = summarise(event, plan, model);
        model.addAttribute("form", new PublishForm(null, row.revision(), false));
        return "timetable/publish";
    }

    @PostMapping("/publish")
    String publish(
            EventRef event,
            @PathVariable UUID plan,
            @Valid @ModelAttribute("form") PublishForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (FormErrors.accepts(errors, response, () -> publish(event, plan, form, errors, flash))
                && !errors.hasErrors()) {
            return "redirect:/events/" + event.code() + "/plans";
        }
        response.setStatus(errors.hasGlobalErrors() ? 409 : 422);
        PlanRow row = summarise(event, plan, model);
        model.addAttribute("seen", row.revision());
        return "timetable/publish";
    }

    private void publish(EventRef event, UUID plan, PublishForm form, BindingResult errors, RedirectAttributes flash) {
        try {
            PlanView version = plans.publish(event.eventId(), plan, form.chosen(), form.revision(), form.atOnce());
            int number = version.number() == null ? 0 : version.number();
            Flash.success(flash, form.atOnce() ? "timetable.publish.is-out" : "timetable.publish.will-be-out", number);
        } catch (Conflict conflict) {
            errors.reject(conflict.messageKey(), conflict.arguments().toArray(), conflict.messageKey());
        }
    }

    private PlanRow summarise(EventRef event, UUID plan, Model model) {
        PlanRow row = plans.row(event.eventId(), plan);
        @Nullable PlanView before = plans.lastPublished(event.eventId()).orElse(null);
        model.addAttribute("plan", row);
        model.addAttribute("before", before);
        model.addAttribute("gaps", gaps.of(event.eventId(), plan));
        model.addAttribute("comparison", changes.between(event.eventId(), before == null ? null : before.id(), plan));
        return row;
    }

    @PostMapping("/stop")
    String stop(EventRef event, @PathVariable UUID plan, RedirectAttributes flash) {
        plans.stop(event.eventId(), plan);
        Flash.success(flash, "timetable.publish.stopped");
        return "redirect:/events/" + event.code() + "/plans";
    }

    @PostMapping("/send-now")
    String sendNow(EventRef event, @PathVariable UUID plan, RedirectAttributes flash) {
        plans.sendNow(event.eventId(), plan);
        PlanView version = plans.find(event.eventId(), plan);
        Flash.success(flash, "timetable.publish.is-out", version.number() == null ? 0 : version.number());
        return "redirect:/events/" + event.code() + "/plans";
    }

    @GetMapping("/release")
    String confirmRelease(EventRef event, @PathVariable UUID plan, Model model) {
        summarise(event, plan, model);
        return "timetable/release";
    }

    @PostMapping("/release")
    String release(EventRef event, @PathVariable UUID plan, RedirectAttributes flash) {
        PlanView version = plans.release(event.eventId(), plan, false);
        Flash.success(flash, "timetable.publish.will-be-out", version.number() == null ? 0 : version.number());
        return "redirect:/events/" + event.code() + "/plans";
    }
}
