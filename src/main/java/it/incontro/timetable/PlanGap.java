package it.incontro.timetable;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something that a plan lacks and its organiser would not want to publish without: a meeting that must be in the agenda,
 * or somebody who interprets in one.
 *
 * @param requestId the request of the meeting
 * @param askerName the side that asked
 * @param targetName the side that was asked
 * @param startsAt when the meeting begins; null if it has no place
 * @param languages which languages nobody interprets in it; empty if it has no place
 */
public record PlanGap(
        UUID requestId,
        String askerName,
        String targetName,
        @Nullable Instant startsAt,
        List<String> languages) {

    /** Keeps a copy. */
    public PlanGap {
        languages = List.copyOf(languages);
    }

    /** The languages by name, for a reader. */
    public String languageNames(Locale reader) {
        return languages.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(reader))
                .collect(Collectors.joining(", "));
    }
}
