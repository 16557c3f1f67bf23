package it.incontro.support.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The visitor's own language, else that of the cookie, else that of the browser; Italian or English. */
@Component("localeResolver")
class VisitorLocaleResolver implements LocaleResolver {

    private static final String COOKIE = "incontro-language";
    private static final String RESOLVED = VisitorLocaleResolver.class.getName();

    private final ObjectProvider<PreferredLocale> preferred;

    VisitorLocaleResolver(ObjectProvider<PreferredLocale> preferred) {
        this.preferred = preferred;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale known) {
            return known;
        }
        Locale locale = preferred
                .orderedStream()
                .map(source -> source.of(request))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> ofCookieOrBrowser(request));
        request.setAttribute(RESOLVED, locale);
        return locale;
    }

    static Locale ofCookieOrBrowser(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        String language =
                cookie != null ? cookie.getValue() : request.getLocale().getLanguage();
        return language.equals("it") ? Locale.ITALIAN : Locale.ENGLISH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        Locale chosen = locale != null && locale.getLanguage().equals("it") ? Locale.ITALIAN : Locale.ENGLISH;
        request.setAttribute(RESOLVED, chosen);
        preferred.orderedStream().forEach(source -> source.remember(request, chosen));
        if (response != null) {
            Cookie cookie = new Cookie(COOKIE, chosen.getLanguage());
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
            response.addCookie(cookie);
        }
    }
}
