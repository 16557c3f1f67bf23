package it.incontro.support.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** Knows in which language the visitor wants to read, and remembers a change. */
public interface PreferredLocale {

    /** The language of the visitor, if known. */
    Optional<Locale> of(HttpServletRequest request);

    /** Remembers the language for the visitor, if they can be recognised. */
    void remember(HttpServletRequest request, Locale locale);
}
