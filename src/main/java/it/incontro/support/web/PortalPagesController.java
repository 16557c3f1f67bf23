package it.incontro.support.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The portal's own accessibility declaration and privacy notice. */
@Controller
class PortalPagesController {

    @GetMapping("/accessibility")
    String accessibility() {
        return "support/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "support/privacy";
    }
}
