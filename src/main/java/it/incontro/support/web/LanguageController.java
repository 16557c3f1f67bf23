package it.incontro.support.web;

import it.incontro.support.Verbatim;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Changes the language of the pages, and goes back to where one was. */
@Controller
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @PostMapping("/language")
    RedirectView change(
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "/") @Verbatim String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, Locale.forLanguageTag(lang));
        RedirectView page = new RedirectView(ReturnAddress.checked(back), true);
        page.setExpandUriTemplateVariables(false);
        return page;
    }
}
