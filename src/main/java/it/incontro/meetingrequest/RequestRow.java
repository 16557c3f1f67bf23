package it.incontro.meetingrequest;

import it.incontro.participation.Side;
import it.incontro.support.WrittenText;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as one of its two sides sees it: an answer that is not shown yet looks pending, the other side's reason and
 * rank are not there.
 *
 * @param sent whether the reader asked
 * @param waits whether the reader's answer is waited for
 * @param ownAnswer whether the present state is the reader's answer
 */
public record RequestRow(
        UUID id,
        UUID otherId,
        String otherName,
        Side otherSide,
        @Nullable String city,
        String country,
        @Nullable String profileEn,
        @Nullable String profileIt,
        Origin origin,
        boolean sent,
        boolean waits,
        boolean ownAnswer,
        RequestState state,
        Rank askerRank,
        @Nullable Rank ownRank,
        @Nullable String message,
        Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable String privateReason,
        @Nullable String redirectedName,
        @Nullable String colleagueNote) {

    /** Town and country of the other side. */
    public String place(Locale locale) {
        String land = Locale.of("", country).getDisplayCountry(locale);
        return city == null || city.isBlank() ? land : city + ", " + land;
    }

    /** How the other side presents itself. */
    public @Nullable WrittenText profile(Locale locale) {
        return WrittenText.preferring(locale, profileEn, profileIt);
    }

    /** Whether the reader's answer can still be taken back at this moment. */
    public boolean canUndo(Instant now) {
        return ownAnswer && answeredAt != null && now.isBefore(answeredAt.plus(Answer.UNDO));
    }

    /** Whether the reader said no and may think again. */
    public boolean canReopen(Instant now) {
        return ownAnswer && state == RequestState.DECLINED && !canUndo(now);
    }

    /** Whether the reader may take it back or change it. */
    public boolean canEdit() {
        return sent && state == RequestState.PENDING;
    }
}
