package it.incontro.privacy.web;

import it.incontro.identity.Allow;
import it.incontro.identity.Who;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The last page that somebody sees who was erased. */
@Controller
@Allow(Who.ANYONE)
class ErasedController {

    @GetMapping("/account-erased")
    String erased() {
        return "privacy/erased";
    }
}
