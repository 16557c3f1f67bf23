package it.incontro.support.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal's own accessibility declaration, privacy notice and legal notes; an organiser may have published its own. */
@Controller
class PortalPagesController {

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        model.addAttribute("parts", List.of("standard", "checks", "feedback"));
        return "support/accessibility";
    }

    @GetMapping("/privacy")
    String privacy(Model model) {
        model.addAttribute("parts", List.of("controller", "shown", "rights"));
        return "support/privacy";
    }

    @GetMapping("/cookies")
    String cookies(Model model) {
        model.addAttribute("cookies", List.of("session", "forms", "device", "notice", "language"));
        return "support/cookies";
    }

    @GetMapping("/legal-notes")
    String legalNotes(Model model) {
        model.addAttribute("parts", List.of("contents", "links", "licences"));
        return "support/legal-notes";
    }
}
