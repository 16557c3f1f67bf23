package it.incontro.participation.web;

import it.incontro.identity.EventRef;
import it.incontro.participation.ReopeningService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Puts what was opened again for a participation onto its record and onto its own first page. */
@ControllerAdvice(
        assignableTypes = {RecordController.class, ReopeningController.class, ParticipationHomeController.class})
class ReopeningsShown {

    private final ReopeningService reopenings;

    ReopeningsShown(ReopeningService reopenings) {
        this.reopenings = reopenings;
    }

    @ModelAttribute
    void reopenings(
            EventRef event,
            @PathVariable(required = false) @Nullable UUID id,
            @PathVariable(required = false) @Nullable UUID participation,
            Model model) {
        UUID whose = id == null ? participation : id;
        if (whose != null) {
            model.addAttribute("reopenings", reopenings.of(event.eventId(), whose));
        }
    }
}
