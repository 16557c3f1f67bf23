package it.incontro.participation.web;

import it.incontro.identity.AddressChangeService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.AttendeeService;
import it.incontro.participation.AttendeeView;
import it.incontro.participation.SeatingService;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people of a participation, with contact data: not for the holders of links. */
@Controller
@RequestMapping("/events/{code}/participations/{participation}/attendees")
@Allow({Who.PARTICIPANT, Who.ORGANISER})
class AttendeesController {

    private final AttendeeService attendees;
    private final SeatingService seating;
    private final AddressChangeService addresses;
    private final OwnPages pages;

    AttendeesController(
            AttendeeService attendees, SeatingService seating, AddressChangeService addresses, OwnPages pages) {
        this.addresses = addresses;
        this.attendees = attendees;
        this.seating = seating;
        this.pages = pages;
    }

    @ModelAttribute
    void page(EventRef event, @PathVariable UUID participation, Model model) {
        pages.open(event, participation, model);
    }

    @GetMapping
    String list(EventRef event, @PathVariable UUID participation, Model model) {
        List<AttendeeView> people = attendees.of(event.eventId(), participation);
        model.addAttribute("attendees", people);
        model.addAttribute("persons", attendees.persons(people));
        model.addAttribute(
                "changes",
                addresses.openOf(people.stream().map(AttendeeView::personId).toList()));
        model.addAttribute("agendas", seating.agendas());
        return "participation/attendees";
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("form", PersonForm.EMPTY);
        return "participation/attendee";
    }

    @PostMapping("/new")
    String add(
            EventRef event,
            @PathVariable UUID participation,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            Locale reader,
            RedirectAttributes flash,
            HttpServletResponse response) {
        checkName(form, errors);
        if (!FormErrors.accepts(
                errors, response, () -> attendees.add(event.eventId(), participation, form.toDetails(reader)))) {
            return "participation/attendee";
        }
        return back(event, participation, flash, "participation.attendees.added");
    }

    @GetMapping("/{attendee}")
    String edit(EventRef event, @PathVariable UUID participation, @PathVariable UUID attendee, Model model) {
        AttendeeView view = find(event, participation, attendee);
        model.addAttribute("attendee", view);
        model.addAttribute("form", PersonForm.of(view, attendees.person(event.eventId(), participation, attendee)));
        return "participation/attendee";
    }

    @PostMapping("/{attendee}")
    ModelAndView save(
            EventRef event,
            @PathVariable UUID participation,
            @PathVariable UUID attendee,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            RedirectAttributes flash,
            HttpServletResponse response) {
        checkName(form, errors);
        AtomicBoolean waits = new AtomicBoolean();
        if (!FormErrors.accepts(
                errors,
                response,
                () -> waits.set(
                        attendees.edit(event.eventId(), participation, attendee, form.toDetails(Locale.ENGLISH))))) {
            return new ModelAndView("participation/attendee", "attendee", find(event, participation, attendee));
        }
        if (waits.get()) {
            Flash.info(flash, "participation.attendees.address-asked");
        }
        return new ModelAndView("redirect:" + OwnPages.home(event, participation) + "/attendees");
    }

    @PostMapping("/{attendee}/contact")
    String contact(
            EventRef event, @PathVariable UUID participation, @PathVariable UUID attendee, RedirectAttributes flash) {
        attendees.makeContact(event.eventId(), participation, attendee);
        return back(event, participation, flash, "participation.attendees.contact-changed");
    }

    @PostMapping("/{attendee}/agenda")
    String agenda(
            EventRef event,
            @PathVariable UUID participation,
            @PathVariable UUID attendee,
            @RequestParam int agenda,
            RedirectAttributes flash) {
        seating.seat(event.eventId(), participation, attendee, agenda);
        Flash.success(
                flash,
                "participation.teams.changed",
                find(event, participation, attendee).name(),
                agenda);
        return "redirect:" + OwnPages.home(event, participation) + "/attendees";
    }

    @PostMapping("/{attendee}/remove")
    String remove(
            EventRef event, @PathVariable UUID participation, @PathVariable UUID attendee, RedirectAttributes flash) {
        try {
            attendees.remove(event.eventId(), participation, attendee);
            return back(event, participation, flash, "participation.attendees.removed");
        } catch (Rejected rejected) {
            Flash.warning(flash, rejected.messageKey());
            return "redirect:" + OwnPages.home(event, participation) + "/attendees";
        }
    }

    private AttendeeView find(EventRef event, UUID participation, UUID attendee) {
        return attendees.of(event.eventId(), participation).stream()
                .filter(each -> each.id().equals(attendee))
                .findFirst()
                .orElseThrow(() -> new NotFound("attendee " + attendee));
    }

    private static void checkName(PersonForm form, BindingResult errors) {
        if (Blanks.areAll(form.givenName(), form.familyName())) {
            errors.rejectValue("givenName", "support.form.required-message");
            errors.rejectValue("familyName", "support.form.required-message");
        }
    }

    private static String back(EventRef event, UUID participation, RedirectAttributes flash, String key) {
        Flash.success(flash, key);
        return "redirect:" + OwnPages.home(event, participation) + "/attendees";
    }
}
