package it.incontro.timetable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting or agenda item that differs between two plans. Without an old time it was added, without a new one removed,
 * with both it moved. Meetings have two names, items a title in two languages.
 */
public record ChangedEntry(
        @Nullable UUID meetingId,
        @Nullable UUID itemId,
        String titleEn,
        String titleIt,
        @Nullable Instant oldStart,
        @Nullable String oldPlace,
        @Nullable Instant newStart,
        @Nullable String newPlace) {

    /** Who meets, or what it is, in the reader's language. */
    public String title(Locale locale) {
        return locale.getLanguage().equals("it") ? titleIt : titleEn;
    }

    /** What happened to it: {@code added}, {@code moved} or {@code removed}. */
    public String change() {
        if (oldStart == null) {
            return "added";
        }
        return newStart == null ? "removed" : "moved";
    }

    /** Whether it is a meeting, not an agenda item. */
    public boolean isMeeting() {
        return meetingId != null;
    }
}
