package it.incontro.privacy.web;

import it.incontro.identity.Allow;
import it.incontro.identity.Who;
import it.incontro.privacy.RetentionService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The table of periods, and what will have gone by a day: a look ahead that changes nothing. */
@Controller
@RequestMapping("/organisers/{organiser}/retention")
@Allow(Who.OWNER)
class RetentionController {

    private final RetentionService retention;

    RetentionController(RetentionService retention) {
        this.retention = retention;
    }

    @GetMapping
    String table(@PathVariable String organiser, @RequestParam @Nullable LocalDate on, Model model) {
        LocalDate tomorrow = retention.next();
        LocalDate day = on == null || on.isBefore(tomorrow) || on.isAfter(tomorrow.plusYears(20)) ? tomorrow : on;
        Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        model.addAttribute("code", organiser);
        model.addAttribute("day", day);
        model.addAttribute("lines", retention.dryRun(at));
        return "privacy/retention";
    }
}
