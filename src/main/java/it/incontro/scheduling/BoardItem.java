package it.incontro.scheduling;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** An agenda item that takes the time of somebody in a row of the board: a participation, or a delegation’s member. */
public record BoardItem(UUID itemId, UUID rowId, String titleEn, String titleIt, Instant startsAt, Instant endsAt) {

    /** The title in the reader's language. */
    public String title(Locale locale) {
        return locale.getLanguage().equals("it") ? titleIt : titleEn;
    }
}
