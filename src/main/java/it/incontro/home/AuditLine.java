package it.incontro.home;

import it.incontro.identity.Actor;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of the log's page: names as they are now, null where there is none or it was erased. */
public record AuditLine(
        Instant at,
        Actor.Kind kind,
        @Nullable String who,
        @Nullable String behalf,
        boolean onBehalf,
        @Nullable String event,
        String action,
        String subjectType,
        @Nullable String subject,
        Map<String, String> details) {}
