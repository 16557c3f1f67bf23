package it.incontro.timetable;

import it.incontro.identity.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What every edit by hand does beside the edit itself: locks, the draft's revision, the log for undoing, the audit. */
@Component
class EditLedger {

    private final Plans plans;
    private final Edits edits;
    private final Locks locks;
    private final AuditLog audit;
    private final Clock clock;
    private final PlanQueries queries;

    EditLedger(Plans plans, Edits edits, Locks locks, AuditLog audit, Clock clock, PlanQueries queries) {
        this.plans = plans;
        this.edits = edits;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
        this.queries = queries;
    }

    void note(Plan plan, UUID meetingId, @Nullable Spot before, @Nullable Spot after, List<UUID> personsBefore) {
        plan.change();
        plans.flush();
        edits.note(plan, meetingId, before, after, personsBefore);
        audit(plan, "timetable." + verb(before, after), meetingId);
    }

    private static String verb(@Nullable Spot before, @Nullable Spot after) {
        if (before == null) {
            return "place";
        }
        if (after == null) {
            return "remove";
        }
        if (before.fixed() != after.fixed()) {
            return after.fixed() ? "fix" : "release";
        }
        return "move";
    }

    void audit(Plan plan, String action, UUID meetingId) {
        audit.record(
                plan.eventId(), action, "meeting", meetingId, Map.of("plan", plan.id(), "revision", plan.revision()));
    }

    void audit(UUID eventId, String action, UUID itemId) {
        audit.record(eventId, action, "agenda_item", itemId, Map.of());
    }

    /** A working draft, for an event that has none. */
    Plan firstDraft(UUID eventId) {
        Plan plan = new Plan(eventId, null, queries.nextDraftNumber(eventId), null, now());
        plan.work();
        return plan;
    }

    Edits edits() {
        return edits;
    }

    Locks locks() {
        return locks;
    }

    Instant now() {
        return clock.instant();
    }
}
