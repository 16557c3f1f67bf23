package it.incontro.scheduling.web;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.meetingrequest.ConditionLists;
import it.incontro.scheduling.BoardEdits;
import it.incontro.scheduling.BoardService;
import it.incontro.scheduling.BoardView;
import it.incontro.support.web.Flash;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organiser's board, and what is done there by hand. */
@Controller
@Allow(Who.ORGANISER)
@RequestMapping("/events/{code}/board")
class BoardController {

    private final BoardService boards;
    private final BoardEdits edits;
    private final BoardWordsFactory words;
    private final ConditionLists conditions;
    private final EventService events;

    BoardController(
            BoardService boards,
            BoardEdits edits,
            BoardWordsFactory words,
            ConditionLists conditions,
            EventService events) {
        this.boards = boards;
        this.edits = edits;
        this.words = words;
        this.conditions = conditions;
        this.events = events;
    }

    @GetMapping
    String board(
            EventRef event, @ModelAttribute("shown") BoardAddress address, HttpServletRequest request, Model model) {
        BoardView board = boards.board(event.eventId(), address.toFilter(() -> boards.usualAxis(event.eventId())));
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("board", board);
        model.addAttribute(
                "openPaging", BoardAddress.paging(request, "open", board.open().slice()));
        model.addAttribute(
                "rowsPaging", BoardAddress.paging(request, "rows", board.rows().slice()));
        model.addAttribute("words", words.of(event.eventId()));
        model.addAttribute(
                "conditions", conditions.of(event.eventId(), board.open().requestIds()));
        model.addAttribute("query", address.query());
        return "scheduling/board";
    }

    @GetMapping("/meeting-requests/{request}")
    String choices(
            EventRef event, @PathVariable UUID request, @ModelAttribute("shown") BoardAddress address, Model model) {
        model.addAttribute("query", address.query());
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("place", boards.choices(event.eventId(), request));
        model.addAttribute("words", words.of(event.eventId()));
        model.addAttribute(
                "conditions", conditions.of(event.eventId(), List.of(request)).get(request));
        return "scheduling/place";
    }

    /** Handles a form in which {@code cell} is the chosen slot and point, separated by a blank (ids). */
    @PostMapping("/meeting-requests/{request}/place")
    String place(
            EventRef event,
            @PathVariable UUID request,
            @RequestParam(required = false) @Nullable String cell,
            @RequestParam(required = false) @Nullable Long revision,
            @ModelAttribute("shown") BoardAddress address,
            RedirectAttributes redirect) {
        ChosenCell chosen = ChosenCell.parse(cell);
        edits.put(event.eventId(), request, chosen.slotId(), chosen.pointId(), revision);
        return backToBoard(event, request, address, redirect, "scheduling.board.placed");
    }

    @PostMapping("/meeting-requests/{request}/remove")
    String remove(
            EventRef event,
            @PathVariable UUID request,
            @RequestParam(required = false) @Nullable Long revision,
            @ModelAttribute("shown") BoardAddress address,
            RedirectAttributes redirect) {
        edits.remove(event.eventId(), request, revision);
        return backToBoard(event, request, address, redirect, "scheduling.board.removed");
    }

    @PostMapping("/meeting-requests/{request}/fix")
    String fix(
            EventRef event,
            @PathVariable UUID request,
            @RequestParam(required = false) @Nullable Long revision,
            @ModelAttribute("shown") BoardAddress address,
            RedirectAttributes redirect) {
        edits.fix(event.eventId(), request, revision);
        return backToBoard(event, request, address, redirect, "scheduling.board.fixed");
    }

    @PostMapping("/meeting-requests/{request}/release")
    String release(
            EventRef event,
            @PathVariable UUID request,
            @RequestParam(required = false) @Nullable Long revision,
            @ModelAttribute("shown") BoardAddress address,
            RedirectAttributes redirect) {
        edits.release(event.eventId(), request, revision);
        return backToBoard(event, request, address, redirect, "scheduling.board.released");
    }

    @PostMapping("/undo")
    String undo(EventRef event, @ModelAttribute("shown") BoardAddress address, RedirectAttributes redirect) {
        edits.undo(event.eventId());
        Flash.success(redirect, "scheduling.board.undone");
        return "redirect:/events/" + event.code() + "/board" + address.query();
    }

    /** The board as it was shown, at the meeting that was worked on. */
    private static String backToBoard(
            EventRef event, UUID request, BoardAddress address, RedirectAttributes redirect, String key) {
        String board = "/events/" + event.code() + "/board";
        Flash.undoable(redirect, board + "/undo" + address.query(), key);
        return "redirect:" + board + address.query() + "#work-" + request;
    }
}
