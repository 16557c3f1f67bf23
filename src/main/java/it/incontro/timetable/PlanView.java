package it.incontro.timetable;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan: its kind, the number of a published version, and the revision that rises with each change of a draft. */
public record PlanView(
        UUID id,
        UUID eventId,
        PlanKind kind,
        @Nullable Integer number,
        @Nullable String name,
        int draftNumber,
        boolean working,
        long revision,
        @Nullable UUID basedOn,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable Instant effectiveAt,
        @Nullable Instant stoppedAt,
        @Nullable Instant discardedAt) {

    /** What it is called. */
    public PlanTitle title() {
        return new PlanTitle(kind, number, name, draftNumber);
    }

    /** Whether it can still change. */
    public boolean isDraft() {
        return kind == PlanKind.DRAFT;
    }

    /** Whether it is published but waits, so that it can still be stopped. */
    public boolean isWaiting(Instant now) {
        return effectiveAt != null && stoppedAt == null && effectiveAt.isAfter(now);
    }

    /** Whether it has gone out to everybody. */
    public boolean isOut(Instant now) {
        return effectiveAt != null && stoppedAt == null && !effectiveAt.isAfter(now);
    }
}
