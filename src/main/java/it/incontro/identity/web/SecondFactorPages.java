package it.incontro.identity.web;

import it.incontro.identity.SecondFactorMissing;
import it.incontro.identity.SignIn;
import it.incontro.support.web.ListAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.view.RedirectView;

/** Leads whoever lacks a second factor for a page to where it is given, and from there to the page. */
@ControllerAdvice
class SecondFactorPages {

    @ExceptionHandler(SecondFactorMissing.class)
    RedirectView secondStep(HttpServletRequest request) {
        String next = request.getMethod().equals("GET") ? ListAddress.of(request) : "/home";
        return new RedirectView(SignIn.SECOND_STEP + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }
}
