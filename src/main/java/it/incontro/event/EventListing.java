package it.incontro.event;

import it.incontro.identity.EventRef;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/** An event as lists across organisers show it. */
public record EventListing(
        UUID eventId,
        String code,
        UUID organiserId,
        String organiserName,
        EventFormat format,
        String titleEn,
        String titleIt,
        String venue,
        String city,
        String country,
        String zone,
        LocalDate startsOn,
        LocalDate endsOn,
        EventStatus status) {

    /** The title in the reader's language. */
    public String title(Locale locale) {
        return locale.getLanguage().equals("it") ? titleIt : titleEn;
    }

    /** The zone of its times. */
    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** The reference that URLs and services use. */
    public EventRef ref() {
        return new EventRef(organiserId, eventId, code);
    }
}
