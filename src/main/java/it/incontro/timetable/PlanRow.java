package it.incontro.timetable;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan in lists: meetings are counted once, persons are those with a meeting or an agenda item; the minutes left are
 * those in which a waiting version can still be stopped.
 */
public record PlanRow(
        UUID id,
        PlanKind kind,
        PlanState state,
        @Nullable Integer number,
        @Nullable String name,
        int draftNumber,
        boolean working,
        long revision,
        Instant createdAt,
        @Nullable String createdByName,
        @Nullable Instant publishedAt,
        @Nullable String publishedByName,
        @Nullable Instant effectiveAt,
        @Nullable Instant stoppedAt,
        int minutesLeft,
        int meetings,
        int items,
        int persons) {

    /** What it is called. */
    public PlanTitle title() {
        return new PlanTitle(kind, number, name, draftNumber);
    }

    /** Whether it can still change. */
    public boolean isDraft() {
        return kind == PlanKind.DRAFT;
    }

    /** Whether it is published but waits, so that it can still be stopped. */
    public boolean isWaiting() {
        return state == PlanState.WAITING;
    }
}
