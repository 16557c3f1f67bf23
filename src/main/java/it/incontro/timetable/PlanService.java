package it.incontro.timetable;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The plans of an event: drafts, of which one is the working one, and published versions. */
@Service
public class PlanService {

    private final Plans plans;
    private final PlanContents contents;
    private final PlanQueries queries;
    private final Publishing publishing;
    private final Locks locks;
    private final AuditLog audit;
    private final Clock clock;

    PlanService(
            Plans plans,
            PlanContents contents,
            PlanQueries queries,
            Publishing publishing,
            Locks locks,
            AuditLog audit,
            Clock clock) {
        this.plans = plans;
        this.contents = contents;
        this.queries = queries;
        this.publishing = publishing;
        this.locks = locks;
        this.audit = audit;
        this.clock = clock;
    }

    /** The draft that is being worked on. */
    @Transactional(readOnly = true)
    public Optional<PlanView> working(UUID eventId) {
        return queries.working(eventId);
    }

    /** The version that holds: the newest published, not stopped, that is out by the real clock. */
    @Transactional(readOnly = true)
    public Optional<PlanView> effective(UUID eventId) {
        return queries.effective(eventId);
    }

    /** The version that is published and waits, if any. */
    @Transactional(readOnly = true)
    public Optional<PlanView> waiting(UUID eventId) {
        return queries.waiting(eventId);
    }

    /** The newest version that was not stopped, out or waiting. */
    @Transactional(readOnly = true)
    public Optional<PlanView> lastPublished(UUID eventId) {
        return queries.lastPublished(eventId, new UUID(0, 0));
    }

    /** All plans with their numbers: the working draft first, then drafts, then versions, newest first. */
    @Transactional(readOnly = true)
    public List<PlanRow> plans(UUID eventId) {
        return queries.rows(eventId);
    }

    /** One plan with its numbers. */
    @Transactional(readOnly = true)
    public PlanRow row(UUID eventId, UUID planId) {
        return queries.row(eventId, planId).orElseThrow(() -> new NotFound("plan " + planId));
    }

    /** A plan. */
    @Transactional(readOnly = true)
    public PlanView find(UUID eventId, UUID planId) {
        return require(eventId, planId).view();
    }

    /** The working draft; an empty one, with the event's agenda items, if there is none yet. */
    @Transactional
    public PlanView workingOrNew(UUID eventId) {
        locks.event(eventId);
        return queries.working(eventId)
                .orElseGet(() -> draft(eventId, null, null, true).view());
    }

    /**
     * A new draft beside the others: a copy of the base's meetings, or none, with the event's agenda items. It is the
     * working one if the event has none.
     */
    @Transactional
    public UUID newDraft(UUID eventId, String name, @Nullable UUID basePlanId) {
        if (name.isBlank()) {
            throw Rejected.field("name", "timetable.plan.name-missing");
        }
        locks.event(eventId);
        if (basePlanId != null) {
            require(eventId, basePlanId);
        }
        return draft(eventId, name.strip(), basePlanId, queries.working(eventId).isEmpty())
                .id();
    }

    private Plan draft(UUID eventId, @Nullable String name, @Nullable UUID basePlanId, boolean working) {
        Plan plan = new Plan(eventId, name, queries.nextDraftNumber(eventId), basePlanId, clock.instant());
        if (working) {
            plan.work();
        }
        plans.saveAndFlush(plan);
        if (basePlanId != null) {
            contents.copyMeetings(basePlanId, plan.id());
        }
        contents.addItems(eventId, plan.id());
        audit.record(eventId, "timetable.draft", "plan", plan.id(), Map.of());
        return plan;
    }

    /**
     * Writes a whole draft in one short transaction. It becomes the working one if its base still is that, unchanged, and
     * if everything in it is still wanted: what is not accepted any more is left out.
     */
    @Transactional
    public StoredPlan store(StoreSolution solution) {
        UUID eventId = solution.eventId();
        requireNothingTwice(solution.meetings());
        locks.event(eventId);
        Plan base = solution.basePlanId() == null ? null : lock(eventId, solution.basePlanId());
        boolean unchanged = base == null
                ? queries.working(eventId).isEmpty()
                : base.isOpenDraft() && base.isWorking() && Objects.equals(solution.baseRevision(), base.revision());
        Plan plan = plans.saveAndFlush(
                new Plan(eventId, null, queries.nextDraftNumber(eventId), solution.basePlanId(), clock.instant()));
        contents.createMeetings(eventId, solution.meetings());
        int written = contents.place(eventId, plan.id(), solution.meetings());
        boolean adopted = unchanged && written == solution.meetings().size();
        contents.addItems(eventId, plan.id());
        if (adopted) {
            handOver(base, plan);
        }
        audit.record(eventId, "timetable.store", "plan", plan.id(), Map.of("meetings", written, "adopted", adopted));
        return new StoredPlan(plan.id(), adopted);
    }

    private static void requireNothingTwice(List<PlacedMeeting> meetings) {
        Set<UUID> requests = new HashSet<>();
        for (PlacedMeeting meeting : meetings) {
            if (!requests.add(meeting.requestId())) {
                throw new IllegalArgumentException("request " + meeting.requestId() + " is placed twice");
            }
        }
    }

    /** Makes a draft the working one. */
    @Transactional
    public void makeWorking(UUID eventId, UUID planId) {
        locks.event(eventId);
        Plan plan = lock(eventId, planId);
        plan.requireOpenDraft();
        Plan before = plans.findByOrganiserIdAndEventIdAndWorkingTrue(CurrentTenant.required(), eventId)
                .orElse(null);
        handOver(before, plan);
        audit.record(eventId, "timetable.make-working", "plan", planId, Map.of());
    }

    private void handOver(@Nullable Plan before, Plan next) {
        if (before != null) {
            before.rest();
            plans.flush();
        }
        next.work();
        plans.flush();
    }

    /** Gives a draft another name. */
    @Transactional
    public void rename(UUID eventId, UUID planId, String name) {
        if (name.isBlank()) {
            throw Rejected.field("name", "timetable.plan.name-missing");
        }
        lock(eventId, planId).rename(name.strip());
    }

    /** Puts a draft aside; {@link #restore} brings it back. */
    @Transactional
    public void discard(UUID eventId, UUID planId) {
        lock(eventId, planId).discard(clock.instant());
        audit.record(eventId, "timetable.discard", "plan", planId, Map.of());
    }

    /** Brings a discarded draft back. Agenda items that changed meanwhile are put in as they are now. */
    @Transactional
    public void restore(UUID eventId, UUID planId) {
        lock(eventId, planId).restore();
        plans.flush();
        contents.renewItems(eventId, planId);
        audit.record(eventId, "timetable.restore", "plan", planId, Map.of());
    }

    /**
     * Publishes the working draft as a frozen version. It holds in ten minutes, until which it can be stopped, or at
     * once.
     *
     * @param expectedRevision what the publisher has seen; refused if the draft has moved on
     * @return the published plan
     */
    @Transactional
    public PlanView publish(UUID eventId, UUID planId, PlanKind kind, long expectedRevision, boolean sendNow) {
        locks.event(eventId);
        return publishing.publish(lock(eventId, planId), kind, expectedRevision, sendNow);
    }

    /** Releases an older version again, under a new number; what was published since is withdrawn by it. */
    @Transactional
    public PlanView release(UUID eventId, UUID olderPlanId, boolean sendNow) {
        locks.event(eventId);
        return publishing.release(require(eventId, olderPlanId), sendNow);
    }

    /** Stops a published version that waits. */
    @Transactional
    public void stop(UUID eventId, UUID planId) {
        publishing.stop(lock(eventId, planId));
    }

    /** Lets a published version that waits hold from now on. */
    @Transactional
    public void sendNow(UUID eventId, UUID planId) {
        publishing.sendNow(lock(eventId, planId));
    }

    private Plan require(UUID eventId, UUID planId) {
        return plans.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, planId)
                .orElseThrow(() -> new NotFound("plan " + planId));
    }

    private Plan lock(UUID eventId, UUID planId) {
        return plans.lock(CurrentTenant.required(), eventId, planId).orElseThrow(() -> new NotFound("plan " + planId));
    }
}
