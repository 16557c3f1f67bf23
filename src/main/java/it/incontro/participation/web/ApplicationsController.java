package it.incontro.participation.web;

import it.incontro.event.ActivityClosed;
import it.incontro.event.EventClock;
import it.incontro.event.EventService;
import it.incontro.event.NoticeChanged;
import it.incontro.event.NoticeService;
import it.incontro.event.PrivacyNotice;
import it.incontro.event.WindowView;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.VisitorLimits;
import it.incontro.identity.Who;
import it.incontro.participation.ApplicationService;
import it.incontro.support.Rejected;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The public application form of an event. */
@Controller
@RequestMapping("/events/{code}/applications")
@Allow(Who.ANYONE)
class ApplicationsController {

    private final ApplicationService applications;
    private final EventService events;
    private final EventClock clock;
    private final Choices choices;
    private final VisitorLimits limits;
    private final NoticeService notices;

    ApplicationsController(
            ApplicationService applications,
            EventService events,
            EventClock clock,
            Choices choices,
            VisitorLimits limits,
            NoticeService notices) {
        this.notices = notices;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
        this.choices = choices;
        this.limits = limits;
    }

    @ModelAttribute
    void event(EventRef event, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("choices", choices);
    }

    @GetMapping("/new")
    String form(EventRef event, Model model) {
        try {
            applications.requireOpen(event.eventId());
        } catch (ActivityClosed closed) {
            return closed(event, closed.window(), model);
        } catch (Rejected notOpen) {
            return closed(event, null, model);
        }
        model.addAttribute("notice", notices.inForce(event.eventId()));
        model.addAttribute("form", ApplicationForm.empty("IT"));
        return "participation/application";
    }

    @PostMapping("/new")
    String apply(
            EventRef event,
            @Valid @ModelAttribute("form") ApplicationForm form,
            BindingResult errors,
            Locale reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        PeopleRows.check(form.people(), true, errors);
        PrivacyNotice notice = notices.inForce(event.eventId());
        model.addAttribute("notice", notice);
        if (!notice.mark().equals(form.shown())) {
            noticeChanged(errors);
        }
        try {
            if (!FormErrors.accepts(errors, response, () -> {
                limits.mailsTo(form.addresses(), request);
                applications.apply(event.eventId(), form.toCommand(reader));
            })) {
                return "participation/application";
            }
        } catch (NoticeChanged justNow) {
            noticeChanged(errors);
            model.addAttribute("notice", notices.inForce(event.eventId()));
            response.setStatus(422);
            return "participation/application";
        } catch (ActivityClosed closed) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return closed(event, closed.window(), model);
        }
        return "redirect:/events/" + event.code() + "/applications/received";
    }

    /** The box is empty again: what was ticked was about another text. */
    private static void noticeChanged(BindingResult errors) {
        String[] words = {"participation.application.privacy-changed"};
        errors.addError(new FieldError("form", "privacy", false, false, words, null, words[0]));
    }

    @GetMapping("/received")
    String received() {
        return "participation/application-received";
    }

    private String closed(EventRef event, @Nullable WindowView window, Model model) {
        model.addAttribute("window", window);
        model.addAttribute("over", window != null && !clock.now(event.eventId()).isBefore(window.closesAt()));
        return "participation/application-closed";
    }
}
