package it.incontro.scheduling.web;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.scheduling.BoardAxis;
import it.incontro.scheduling.BoardService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organiser's board. */
@Controller
@Allow(Who.ORGANISER)
@RequestMapping("/events/{code}/board")
class BoardController {

    private final BoardService boards;
    private final BoardWords words;
    private final EventService events;

    BoardController(BoardService boards, BoardWords words, EventService events) {
        this.boards = boards;
        this.words = words;
        this.events = events;
    }

    @GetMapping
    String board(EventRef event, @RequestParam(defaultValue = "BUYERS") BoardAxis axis, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("board", boards.board(event.eventId(), axis));
        model.addAttribute("words", words.of(event.eventId()));
        return "scheduling/board";
    }
}
