package it.incontro.agenda.web;

import it.incontro.event.EventView;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The paper that a page is printed on. */
enum Paper {
    A4,
    LETTER;

    private static final Set<String> LETTER_COUNTRIES = Set.of("US", "CA", "MX");

    /** The paper asked for, or what is used in the event's country. */
    static Paper of(@Nullable String asked, EventView event) {
        if (asked != null) {
            return asked.equalsIgnoreCase("letter") ? LETTER : A4;
        }
        return LETTER_COUNTRIES.contains(event.details().country()) ? LETTER : A4;
    }

    /** How it is called in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
