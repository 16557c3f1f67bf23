package it.incontro.event;

import it.incontro.identity.EventRef;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** An event with all that its pages show. */
public record EventView(
        UUID id, UUID organiserId, String code, EventDetails details, EventRules rules, EventStatus status) {

    /** The title in the reader's language. */
    public String title(Locale locale) {
        return details.title().in(locale);
    }

    /** The zone in which all its times are shown. */
    public ZoneId zone() {
        return details.zone();
    }

    /** The reference that URLs and services use. */
    public EventRef ref() {
        return new EventRef(organiserId, id, code);
    }
}
