package it.incontro.timetable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agenda item as it stands in a plan; a place is a venue, a text, or nothing. */
public record PlacedItemRow(
        UUID placementId,
        UUID itemId,
        ItemKind kind,
        String titleEn,
        String titleIt,
        Instant startsAt,
        Instant endsAt,
        @Nullable String place,
        boolean blocking,
        int persons) {

    /** The title in the reader's language. */
    public String title(Locale locale) {
        return locale.getLanguage().equals("it") ? titleIt : titleEn;
    }
}
