package it.incontro.agenda;

import it.incontro.support.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agenda item as it stands in a plan. */
record ItemLine(
        UUID planId,
        UUID placementId,
        UUID itemId,
        EntryKind kind,
        Instant startsAt,
        Instant endsAt,
        String titleEn,
        String titleIt,
        @Nullable String noteEn,
        @Nullable String noteIt,
        @Nullable String venue,
        @Nullable String address,
        @Nullable String location,
        boolean cancelled,
        boolean open,
        String calendarUid,
        int sequence) {

    Text title() {
        return new Text(titleEn, titleIt);
    }

    @Nullable
    String note(java.util.Locale locale) {
        return locale.getLanguage().equals("it") ? noteIt : noteEn;
    }
}
