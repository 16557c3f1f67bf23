package it.incontro.participation.web;

import it.incontro.event.Activity;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.ReopeningService;
import it.incontro.support.Rejected;
import it.incontro.support.web.Flash;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
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

    ReopeningController(ReopeningService reopenings) {
        this.reopenings = reopenings;
    }

    @PostMapping
    String reopen(
            EventRef event,
            @PathVariable UUID id,
            @RequestParam Activity activity,
            @RequestParam @Nullable LocalDateTime until,
            RedirectAttributes flash) {
        try {
            reopenings.reopen(event.eventId(), id, activity, until);
            Flash.success(flash, "participation.reopening.done");
        } catch (Rejected rejected) {
            Flash.warning(flash, rejected.messageKey(), rejected.arguments().toArray());
        }
        return record(event, id);
    }

    @PostMapping("/close")
    String close(EventRef event, @PathVariable UUID id, @RequestParam Activity activity, RedirectAttributes flash) {
        reopenings.close(event.eventId(), id, activity);
        Flash.success(flash, "participation.reopening.closed");
        return record(event, id);
    }

    private static String record(EventRef event, UUID id) {
        return "redirect:/events/" + event.code() + "/participations/" + id + "/record";
    }
}
