package it.incontro.identity.web;

import it.incontro.identity.Allow;
import it.incontro.identity.FreshFactor;
import it.incontro.identity.Who;
import it.incontro.support.Verbatim;
import it.incontro.support.web.ReturnAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Goes on to a page that was asked for, once its reader has shown who they are: that is checked before this handler. */
@Controller
@Allow(Who.ACCOUNT)
class ConfirmController {

    static final String PAGE = "/account/confirm";

    @PostMapping(PAGE)
    @FreshFactor
    String goOn(@RequestParam(defaultValue = "/home") @Verbatim String next) {
        return "redirect:" + ReturnAddress.checked(next);
    }
}
