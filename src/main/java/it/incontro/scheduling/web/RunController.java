package it.incontro.scheduling.web;

import it.incontro.event.EventService;
import it.incontro.identity.Allow;
import it.incontro.identity.EventRef;
import it.incontro.identity.Who;
import it.incontro.meetingrequest.ConditionLists;
import it.incontro.scheduling.Preset;
import it.incontro.scheduling.RunFindings;
import it.incontro.scheduling.RunLimits;
import it.incontro.scheduling.RunScope;
import it.incontro.scheduling.SolverRunService;
import it.incontro.support.Rejected;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Building the agenda: starting a run, seeing it go on, stopping it. */
@Controller
@Allow(Who.ORGANISER)
@RequestMapping("/events/{code}/solver-runs")
class RunController {

    /** The same event gives the same plan: chance is not what an organiser wants to see at work. */
    private static final int SEED = 1;

    private static final int MOST_SECONDS = 600;

    /** Somebody waits for it, and there is little to search. */
    private static final int REPAIR_SECONDS = 10;

    private final SolverRunService runs;
    private final ConditionLists conditions;
    private final EventService events;

    RunController(SolverRunService runs, ConditionLists conditions, EventService events) {
        this.runs = runs;
        this.conditions = conditions;
        this.events = events;
    }

    @PostMapping
    String build(
            EventRef event,
            @RequestParam(defaultValue = "KEEP_FIXED") RunScope scope,
            @RequestParam(defaultValue = "MOST_MEETINGS") Preset preset,
            @RequestParam(defaultValue = "60") int seconds) {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw Rejected.field("seconds", "scheduling.run.seconds-range", MOST_SECONDS);
        }
        int most = scope == RunScope.REPAIR ? Math.min(seconds, REPAIR_SECONDS) : seconds;
        UUID run = runs.request(event.eventId(), scope, preset, new RunLimits(most, runs.threads(), SEED));
        return "redirect:/events/" + event.code() + "/solver-runs/" + run;
    }

    @GetMapping("/{run}")
    String show(EventRef event, @PathVariable UUID run, Model model) {
        model.addAttribute("event", events.find(event.eventId()));
        model.addAttribute("run", runs.find(event.eventId(), run));
        RunFindings findings = runs.findings(event.eventId(), run);
        model.addAttribute("findings", findings);
        model.addAttribute("conditions", conditions.of(event.eventId(), findings.clashing()));
        model.addAttribute("repair", runs.repair(event.eventId(), run).orElse(null));
        return "scheduling/run";
    }

    @GetMapping("/{run}/progress")
    String progress(EventRef event, @PathVariable UUID run, Model model) {
        show(event, run, model);
        return "scheduling/run :: polled";
    }

    @PostMapping("/{run}/stop")
    String stop(EventRef event, @PathVariable UUID run) {
        runs.requestStop(event.eventId(), run);
        return "redirect:/events/" + event.code() + "/solver-runs/" + run;
    }
}
