package it.incontro.identity.web;

import it.incontro.identity.Factor;
import it.incontro.identity.MailCodes;
import it.incontro.identity.SecondFactorMissing;
import it.incontro.identity.SignIn;
import it.incontro.support.web.ErrorView;
import it.incontro.support.web.ListAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Asks for the factor that is missing for a page or a deed, and goes on from there. */
@ControllerAdvice
class SecondFactorPages {

    private final ErrorView pages;

    SecondFactorPages(ErrorView pages) {
        this.pages = pages;
    }

    @ExceptionHandler(SecondFactorMissing.class)
    RedirectView secondStep(HttpServletRequest request) {
        String next = request.getMethod().equals("GET") ? ListAddress.of(request) : "/home";
        return new RedirectView(SignIn.SECOND_STEP + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    /** A form is sent again to where it was sent, with all of its fields; a page is asked for again. */
    @ExceptionHandler(FreshFactorNeeded.class)
    ModelAndView confirm(FreshFactorNeeded needed, HttpServletRequest request, HttpServletResponse response) {
        boolean form = request.getMethod().equals("POST");
        ModelAndView page = pages.page("identity/confirm", HttpStatus.FORBIDDEN, request);
        page.addObject("action", form ? ListAddress.of(request) : ConfirmController.PAGE);
        page.addObject(
                "fields",
                form
                        ? FreshFactorInterceptor.fieldsOf(request).toList()
                        : List.of(new ConfirmField("next", ListAddress.of(request))));
        page.addObject("ways", needed.ways());
        page.addObject("passkey", needed.ways().contains(Factor.PASSKEY));
        page.addObject("account", needed.account());
        page.addObject("reason", needed.refusedKey());
        page.addObject("sent", needed.sent());
        page.addObject("minutes", MailCodes.LIFE.toMinutes());
        response.setHeader("HX-Retarget", "#main");
        response.setHeader("HX-Reswap", "innerHTML show:top");
        response.setHeader("HX-Reselect", "#main > main");
        return page;
    }
}
