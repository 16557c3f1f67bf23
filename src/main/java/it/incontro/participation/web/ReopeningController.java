package it.incontro.participation.web;

import it.incontro.event.Activity;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.ReopeningService;
import it.incontro.support.web.Flash;
import it.incontro.support.web.FormErrors;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens activities again for one participation; the forms stand on its record. */
@Controller
@RequestMapping("/events/{code}/participations/{id}/reopenings")
@Allow(Who.ORGANISER)
class ReopeningController {

    private final ReopeningService reopenings;
    private final RecordPage page;

    ReopeningController(ReopeningService reopenings, RecordPage page) {
        this.reopenings = reopenings;
        this.page = page;
    }

    @PostMapping
    String reopen(
            EventRef event,
            @PathVariable UUID id,
            @Valid @ModelAttribute("reopening") ReopeningForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Runnable deed = () -> reopenings.reopen(event.eventId(), id, form.activity(), form.until());
        if (!FormErrors.accepts(errors, response, deed)) {
            return page.of(event, id, model);
        }
        Flash.success(flash, "participation.reopening.done");
        return RecordPage.address(event, id);
    }

    @PostMapping("/close")
    String close(EventRef event, @PathVariable UUID id, @RequestParam Activity activity, RedirectAttributes flash) {
        reopenings.close(event.eventId(), id, activity);
        Flash.success(flash, "participation.reopening.closed");
        return RecordPage.address(event, id);
    }
}
