package it.incontro.home.web;

import it.incontro.identity.Actor;
import it.incontro.identity.AuditFilter;
import it.incontro.support.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the log.
 *
 * @param who a kind of actor, or {@code ACCOUNT:} with the account's id
 */
record AuditForm(
        @Nullable String who,
        @Nullable String action,
        @Nullable UUID behalf,
        @Nullable UUID event,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    AuditFilter filter(@Nullable UUID only, ZoneId zone) {
        return new AuditFilter(
                only == null ? event : only,
                kind(),
                account(),
                blankToNull(action),
                behalf,
                start(from, zone),
                end(zone));
    }

    private Actor.@Nullable Kind kind() {
        String text = blankToNull(who);
        if (text == null) {
            return null;
        }
        try {
            return Actor.Kind.valueOf(text.split(":", 2)[0]);
        } catch (IllegalArgumentException unknown) {
            throw new NotFound("kind of actor");
        }
    }

    private @Nullable UUID account() {
        if (who == null || !who.contains(":")) {
            return null;
        }
        try {
            return UUID.fromString(who.substring(who.indexOf(':') + 1));
        } catch (IllegalArgumentException noId) {
            throw new NotFound("account");
        }
    }

    private @Nullable Instant end(ZoneId zone) {
        return until == null ? null : start(until.plusDays(1), zone);
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
