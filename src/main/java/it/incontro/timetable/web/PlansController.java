package it.incontro.timetable.web;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import it.incontro.timetable.PlacedItemRow;
import it.incontro.timetable.PlacedMeetingRow;
import it.incontro.timetable.PlanChanges;
import it.incontro.timetable.PlanDetails;
import it.incontro.timetable.PlanRow;
import it.incontro.timetable.PlanService;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plans of an event: drafts and versions, what stands in one, and what differs between two. */
@Controller
@RequestMapping("/events/{code}/plans")
@Allow(Who.ORGANISER)
class PlansController {

    private final EventService events;
    private final PlanService plans;
    private final PlanDetails details;
    private final PlanChanges changes;

    PlansController(EventService events, PlanService plans, PlanDetails details, PlanChanges changes) {
        this.events = events;
        this.plans = plans;
        this.details = details;
        this.changes = changes;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @GetMapping
    String list(EventRef event, Model model) {
        offerNewDraft(model);
        List<PlanRow> rows = plans.plans(event.eventId());
        model.addAttribute("drafts", rows.stream().filter(PlanRow::isDraft).toList());
        model.addAttribute(
                "versions", rows.stream().filter(row -> !row.isDraft()).toList());
        model.addAttribute(
                "waiting", rows.stream().filter(PlanRow::isWaiting).findFirst().orElse(null));
        return "timetable/plans";
    }

    @GetMapping("/{plan}")
    String plan(EventRef event, @PathVariable UUID plan, Model model) {
        offerNewDraft(model);
        var zone = event(event).zone();
        List<PlacedMeetingRow> meetings = details.meetings(event.eventId(), plan);
        List<PlacedItemRow> items = details.items(event.eventId(), plan);
        model.addAttribute("plan", plans.row(event.eventId(), plan));
        model.addAttribute("meetings", Days.of(meetings, PlacedMeetingRow::startsAt, zone));
        model.addAttribute("items", Days.of(items, PlacedItemRow::startsAt, zone));
        return "timetable/plan";
    }

    @GetMapping("/compare")
    String compare(EventRef event, @RequestParam UUID older, @RequestParam UUID newer, Model model) {
        model.addAttribute("plans", plans.plans(event.eventId()));
        model.addAttribute("older", plans.row(event.eventId(), older));
        model.addAttribute("newer", plans.row(event.eventId(), newer));
        model.addAttribute("comparison", changes.between(event.eventId(), older, newer));
        return "timetable/compare";
    }

    @PostMapping
    String create(
            EventRef event,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!FormErrors.accepts(errors, response, () -> plans.newDraft(event.eventId(), form.name(), null))) {
            return list(event, model);
        }
        Flash.success(flash, "timetable.plans.created", form.name());
        return list(event);
    }

    @PostMapping("/{plan}/copy")
    String copy(
            EventRef event,
            @PathVariable UUID plan,
            @Valid @ModelAttribute("form") DraftForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (!FormErrors.accepts(errors, response, () -> plans.newDraft(event.eventId(), form.name(), plan))) {
            return plan(event, plan, model);
        }
        Flash.success(flash, "timetable.plans.created", form.name());
        return list(event);
    }

    @PostMapping("/{plan}/make-working")
    String makeWorking(EventRef event, @PathVariable UUID plan, RedirectAttributes flash) {
        plans.makeWorking(event.eventId(), plan);
        Flash.success(
                flash,
                "timetable.plans.is-working",
                plans.find(event.eventId(), plan).title());
        return list(event);
    }

    @PostMapping("/{plan}/discard")
    String discard(EventRef event, @PathVariable UUID plan, RedirectAttributes flash) {
        plans.discard(event.eventId(), plan);
        String undo = "/events/" + event.code() + "/plans/" + plan + "/restore";
        Flash.undoable(
                flash,
                undo,
                "timetable.plans.discarded",
                plans.find(event.eventId(), plan).title());
        return list(event);
    }

    @PostMapping("/{plan}/restore")
    String restore(EventRef event, @PathVariable UUID plan, RedirectAttributes flash) {
        plans.restore(event.eventId(), plan);
        Flash.success(
                flash,
                "timetable.plans.restored",
                plans.find(event.eventId(), plan).title());
        return list(event);
    }

    private static void offerNewDraft(Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", DraftForm.EMPTY);
        }
    }

    private static String list(EventRef event) {
        return "redirect:/events/" + event.code() + "/plans";
    }
}
