package it.incontro.home;

import it.incontro.identity.Actor;
import java.time.Instant;
import java.util.List;
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
        List<AuditDetail> details) {

    /** The part of the portal that wrote it, whose words its codes are. */
    public String module() {
        return action.substring(0, action.indexOf('.'));
    }
}
