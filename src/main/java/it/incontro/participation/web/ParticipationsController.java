package it.incontro.participation.web;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.participation.ParticipationFilter;
import it.incontro.participation.ParticipationLists;
import it.incontro.participation.ParticipationPage;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.ParticipationState;
import it.incontro.participation.Pipeline;
import it.incontro.participation.Side;
import it.incontro.support.Lines;
import it.incontro.support.Rejected;
import it.incontro.support.Verbatim;
import it.incontro.support.web.Flash;
import it.incontro.support.web.Paging;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The organiser's list of participations, and the moderation of many at once. */
@Controller
@RequestMapping("/events/{code}/participations")
@Allow(Who.ORGANISER)
class ParticipationsController {

    /** The query of the list from which something is decided, as the list itself writes it. */
    private static final Pattern FILTER = Pattern.compile("\\?[\\w%&=+.,~-]{0,2000}");

    private final ParticipationService participations;
    private final ParticipationLists lists;
    private final EventService events;
    private final Choices choices;

    ParticipationsController(
            ParticipationService participations, ParticipationLists lists, EventService events, Choices choices) {
        this.participations = participations;
        this.lists = lists;
        this.events = events;
        this.choices = choices;
    }

    @GetMapping
    String list(
            EventRef event,
            @RequestParam @Nullable Side side,
            @RequestParam @Nullable ParticipationState state,
            @RequestParam @Nullable Pipeline pipeline,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        ParticipationFilter filter = new ParticipationFilter(side, state, pipeline, text);
        ParticipationPage found = lists.page(event.eventId(), filter, page - 1);
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("choices", choices);
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", side != null || state != null || pipeline != null || !text.isBlank());
        model.addAttribute("counts", lists.counts(event.eventId(), filter));
        model.addAttribute("returned", lists.mailsReturnedAt(event.eventId()));
        model.addAttribute("found", found);
        String url = urlOf(event, filter);
        model.addAttribute("url", url);
        model.addAttribute("paging", new Paging(url, found.page() + 1, ParticipationPage.SIZE, (int) found.total()));
        return "participation/list";
    }

    @PostMapping("/decide")
    String decide(
            EventRef event,
            @RequestParam(required = false) @Nullable List<UUID> chosen,
            @RequestParam ParticipationState state,
            @RequestParam @Nullable @Lines String reason,
            @RequestParam(defaultValue = "") @Verbatim String query,
            RedirectAttributes flash) {
        try {
            int decided = participations.decideAll(event.eventId(), chosen == null ? List.of() : chosen, state, reason);
            Flash.success(flash, "participation.list.decided." + state, decided);
        } catch (Rejected rejected) {
            Flash.warning(flash, rejected.messageKey(), rejected.arguments().toArray());
        }
        return "redirect:/events/" + event.code() + "/participations"
                + (FILTER.matcher(query).matches() ? query : "");
    }

    private static String urlOf(EventRef event, ParticipationFilter filter) {
        return UriComponentsBuilder.fromPath("/events/" + event.code() + "/participations")
                .queryParamIfPresent("side", Optional.ofNullable(filter.side()))
                .queryParamIfPresent("state", Optional.ofNullable(filter.state()))
                .queryParamIfPresent("pipeline", Optional.ofNullable(filter.pipeline()))
                .queryParamIfPresent("text", Optional.ofNullable(filter.text()).filter(typed -> !typed.isBlank()))
                .build()
                .toUriString();
    }
}
