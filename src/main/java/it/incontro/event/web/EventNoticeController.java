package it.incontro.event.web;

import it.incontro.event.EventService;
import it.incontro.event.EventView;
import it.incontro.event.NoticeSection;
import it.incontro.event.NoticeService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the privacy notice of one event says. */
@Controller
@RequestMapping("/events/{code}/setup/privacy")
@Allow(Who.ORGANISER)
class EventNoticeController {

    private final EventService events;
    private final NoticeService notices;

    EventNoticeController(EventService events, NoticeService notices) {
        this.events = events;
        this.notices = notices;
    }

    @ModelAttribute("event")
    EventView event(EventRef event) {
        return events.find(event.eventId());
    }

    @ModelAttribute("names")
    NoticeSection[] names() {
        return NoticeSection.values();
    }

    @ModelAttribute("number")
    int number(EventRef event) {
        return notices.inForce(event.eventId()).number();
    }

    @GetMapping
    String form(EventRef event, Model model) {
        model.addAttribute("form", NoticeForm.of(notices.ofEvent(event.eventId())));
        return "event/notice-edit";
    }

    @PostMapping
    String save(
            EventRef event,
            @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean preview,
            Model model,
            RedirectAttributes flash,
            HttpServletResponse response) {
        if (preview && !errors.hasErrors()) {
            model.addAttribute("page", NoticePage.of(notices.preview(event.eventId(), form.toContent())));
            return "event/notice-edit";
        }
        if (!FormErrors.accepts(errors, response, () -> notices.describeEvent(event.eventId(), form.toContent()))) {
            return "event/notice-edit";
        }
        Flash.success(flash, "event.privacy.saved");
        return "redirect:/events/" + event.code() + "/privacy";
    }
}
