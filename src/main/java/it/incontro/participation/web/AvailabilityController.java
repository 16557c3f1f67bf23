package it.incontro.participation.web;

import it.incontro.event.EventLayout;
import it.incontro.event.SlotView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.AttendeeView;
import it.incontro.participation.AvailabilityService;
import it.incontro.participation.TakenTime;
import it.incontro.participation.UnavailabilityView;
import it.incontro.support.NotFound;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

/** When the attendees of a participation cannot meet, one attendee at a time. */
@Controller
@RequestMapping("/events/{code}/participations/{participation}/availability")
@Allow({Who.PARTICIPANT, Who.LINK_HOLDER, Who.ORGANISER})
class AvailabilityController {

    private final AvailabilityService availability;
    private final AttendeeService attendees;
    private final EventLayout layout;
    private final OwnPages pages;

    AvailabilityController(
            AvailabilityService availability, AttendeeService attendees, EventLayout layout, OwnPages pages) {
        this.availability = availability;
        this.attendees = attendees;
        this.layout = layout;
        this.pages = pages;
    }

    @GetMapping
    String page(EventRef event, @PathVariable UUID participation, @RequestParam @Nullable UUID attendee, Model model) {
        pages.open(event, participation, model);
        List<AttendeeView> people = attendees.of(event.eventId(), participation);
        model.addAttribute("attendees", people);
        if (!people.isEmpty()) {
            AttendeeView shown = attendee == null ? people.getFirst() : find(people, attendee);
            show(event, shown, model);
        }
        return "participation/availability";
    }

    @PostMapping
    String save(
            EventRef event,
            @PathVariable UUID participation,
            @Valid @ModelAttribute("form") AvailabilityForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        AttendeeView person = find(attendees.of(event.eventId(), participation), form.attendee());
        if (!FormErrors.accepts(errors, response, () -> block(event, person, form))) {
            return page(event, participation, person.id(), model);
        }
        Flash.success(flash, "participation.availability.saved", person.name());
        return "redirect:" + OwnPages.home(event, participation) + "/availability?attendee=" + person.id();
    }

    private void block(EventRef event, AttendeeView person, AvailabilityForm form) {
        Set<UUID> chosen = new HashSet<>(form.single());
        layout.slots(event.eventId()).stream()
                .filter(slot -> form.whole().contains(slot.sessionId()))
                .forEach(slot -> chosen.add(slot.id()));
        availability.blockSlots(event.eventId(), person.personId(), chosen, Blanks.toNull(form.note()));
    }

    private void show(EventRef event, AttendeeView shown, Model model) {
        List<SlotView> slots = layout.slots(event.eventId());
        model.addAttribute("shown", shown);
        model.addAttribute("days", DayOfSlots.of(slots));
        List<TakenTime> elsewhere = availability.elsewhere(event.eventId(), shown.personId());
        model.addAttribute(
                "elsewhere",
                slots.stream()
                        .filter(slot ->
                                elsewhere.stream().anyMatch(each -> each.overlaps(slot.startsAt(), slot.endsAt())))
                        .map(SlotView::id)
                        .collect(Collectors.toSet()));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", known(event, shown, slots));
        }
    }

    private AvailabilityForm known(EventRef event, AttendeeView shown, List<SlotView> slots) {
        List<UnavailabilityView> blocked = availability.of(event.eventId(), shown.personId());
        List<UUID> taken = slots.stream()
                .filter(slot -> blocked.stream().anyMatch(each -> each.overlaps(slot.startsAt(), slot.endsAt())))
                .map(SlotView::id)
                .toList();
        String note = blocked.stream()
                .map(UnavailabilityView::note)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new AvailabilityForm(shown.id(), taken, List.of(), note);
    }

    private static AttendeeView find(List<AttendeeView> people, @Nullable UUID attendee) {
        return people.stream()
                .filter(each -> each.id().equals(attendee))
                .findFirst()
                .orElseThrow(() -> new NotFound("attendee " + attendee));
    }
}
