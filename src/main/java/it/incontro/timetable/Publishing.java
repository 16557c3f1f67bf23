package it.incontro.timetable;

import it.incontro.identity.AuditLog;
import it.incontro.support.Conflict;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Freezes drafts as numbered versions, and stops versions that wait. */
@Component
class Publishing {

    /** How long a publication can be stopped. */
    static final Duration WAIT = Duration.ofMinutes(10);

    private final Plans plans;
    private final PlanContents contents;
    private final PlanQueries queries;
    private final Edits edits;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Announcer announcer;

    Publishing(
            Plans plans,
            PlanContents contents,
            PlanQueries queries,
            Edits edits,
            JdbcClient jdbc,
            AuditLog audit,
            Announcer announcer) {
        this.plans = plans;
        this.contents = contents;
        this.queries = queries;
        this.edits = edits;
        this.jdbc = jdbc;
        this.audit = audit;
        this.announcer = announcer;
    }

    PlanView publish(Plan draft, PlanKind kind, long expectedRevision, boolean sendNow) {
        draft.requireOpenDraft();
        if (kind == PlanKind.DRAFT) {
            throw Rejected.field("kind", "timetable.publish.kind-missing");
        }
        if (!draft.isWorking()) {
            throw new Conflict("timetable.publish.not-working", draft.title());
        }
        if (!draft.isAt(expectedRevision)) {
            throw new Conflict(
                    "timetable.publish.changed",
                    draft.revision() - expectedRevision,
                    edits.namesSince(draft.id(), expectedRevision));
        }
        return freeze(draft, kind, sendNow);
    }

    PlanView release(Plan older, boolean sendNow) {
        if (older.kind() == PlanKind.DRAFT) {
            throw new Conflict("timetable.release.not-published");
        }
        return freeze(older, older.kind(), sendNow);
    }

    private PlanView freeze(Plan source, PlanKind kind, boolean sendNow) {
        UUID eventId = source.eventId();
        queries.waiting(eventId).ifPresent(waiting -> {
            throw new Conflict("timetable.publish.one-is-waiting", number(waiting));
        });
        if (contents.isEmpty(source.id())) {
            throw Rejected.because("timetable.publish.empty");
        }
        Instant now = announcer.now();
        Plan version = plans.saveAndFlush(source.version(now));
        contents.copyAll(source.id(), version.id());
        refuseDoubled(version);
        int number = queries.nextNumber(eventId);
        queries.lastPublished(eventId, version.id()).ifPresent(before -> raiseSequences(before.id(), version.id()));
        version.publish(kind, number, now, sendNow ? now : now.plus(WAIT));
        plans.flush();
        audit.record(
                eventId,
                "timetable.publish",
                "plan",
                version.id(),
                Map.of("number", number, "kind", kind, "now", sendNow));
        PlanView view = version.view();
        announcer.published(version, view);
        return view;
    }

    /** After two records were found to be one human being, until somebody has moved one of their meetings. */
    private void refuseDoubled(Plan version) {
        contents.doubled(version.id()).stream().findFirst().ifPresent(doubled -> {
            throw new Conflict("timetable.publish.doubled", doubled.name());
        });
    }

    private static int number(PlanView plan) {
        return plan.number() == null ? 0 : plan.number();
    }

    /** Calendars take a changed entry only under a higher sequence. */
    private void raiseSequences(UUID before, UUID version) {
        for (String subject : new String[] {"meeting", "agenda_item"}) {
            jdbc.sql("""
                update %1$s set sequence = sequence + 1
                where id in (
                    select coalesce(o.%1$s_id, n.%1$s_id)
                    from (select * from placement where plan_id = :before and %1$s_id is not null) o
                    full join (select * from placement where plan_id = :version and %1$s_id is not null) n
                        on n.%1$s_id = o.%1$s_id
                    where (o.starts_at, o.ends_at, o.meeting_point_id, o.desk)
                        is distinct from (n.starts_at, n.ends_at, n.meeting_point_id, n.desk))
                """.formatted(subject))
                    .param("before", before)
                    .param("version", version)
                    .update();
        }
    }

    void stop(Plan version) {
        version.stop(announcer.now());
        plans.flush();
        audit.record(version.eventId(), "timetable.stop", "plan", version.id(), Map.of());
        announcer.stopped(version);
    }

    void sendNow(Plan version) {
        version.hasten(announcer.now());
        plans.flush();
        audit.record(version.eventId(), "timetable.send-now", "plan", version.id(), Map.of());
        announcer.hastened(version);
    }

    /** Tells other modules what happened, and when. */
    @Component
    static class Announcer {

        private final ApplicationEventPublisher events;
        private final Clock clock;

        Announcer(ApplicationEventPublisher events, Clock clock) {
            this.events = events;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant();
        }

        void published(Plan plan, PlanView view) {
            events.publishEvent(new AgendaPublished(
                    plan.organiserId(),
                    plan.eventId(),
                    plan.id(),
                    number(view),
                    view.effectiveAt() == null ? now() : view.effectiveAt()));
        }

        void stopped(Plan plan) {
            events.publishEvent(new PublicationStopped(plan.organiserId(), plan.eventId(), plan.id()));
        }

        void hastened(Plan plan) {
            events.publishEvent(new PublicationHastened(plan.organiserId(), plan.eventId(), plan.id(), now()));
        }
    }
}
