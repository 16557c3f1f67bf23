package it.incontro.timetable;

import it.incontro.event.EventClock;
import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.participation.AttendeeLeaves;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who will not come to their meetings any more. Where others of their side sit, the meeting goes on without them;
 * where nobody does, it is cancelled: out of the drafts, marked in the version that holds, and the other side is told.
 */
@Component
class Absences {

    private final Plans plans;
    private final EditLedger ledger;
    private final EventClock clock;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;

    Absences(
            Plans plans,
            EditLedger ledger,
            EventClock clock,
            AuditLog audit,
            ApplicationEventPublisher events,
            JdbcClient jdbc) {
        this.audit = audit;
        this.plans = plans;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void when(AttendeeLeaves left) {
        cancelFor(List.of(left.personId()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void cancelFor(List<UUID> personIds) {
        List<Sitting> sittings = sittings(personIds).stream()
                .filter(sitting -> sitting.startsAt().isAfter(clock.now(sitting.eventId())))
                .toList();
        Set<UUID> touched = sittings.stream().map(Sitting::eventId).collect(Collectors.toSet());
        touched.addAll(eventsWithDrafts(personIds));
        touched.forEach(event -> leaveDrafts(event, personIds, sittings));
        sittings.stream()
                .filter(sitting -> !sitting.draft() && !sitting.others())
                .forEach(sitting -> cancel(sitting, personIds));
    }

    /** Where they sit for a side, in drafts and in versions that hold or will. */
    private List<Sitting> sittings(List<UUID> personIds) {
        return jdbc.sql("""
            select l.event_id, l.id as placement_id, l.plan_id, l.meeting_id, l.starts_at, p.kind = 'DRAFT' as draft,
                exists (select 1 from placement_person o join attendee oa on oa.person_id = o.person_id
                    where o.placement_id = l.id and oa.participation_id = mine.participation_id and not o.interprets
                        and o.person_id not in (:persons)) as others
            from placement_person pp join placement l on l.id = pp.placement_id join plan p on p.id = l.plan_id
            join meeting m on m.id = l.meeting_id join meeting_request r on r.id = m.request_id
            join attendee mine on mine.person_id = pp.person_id and mine.participation_id in (r.asker_id, r.target_id)
            where pp.person_id in (:persons) and not pp.interprets and m.state = 'PLANNED'
                and p.discarded_at is null and p.stopped_at is null
                and (p.kind = 'DRAFT' or p.number = (select max(n.number) from plan n
                    where n.event_id = p.event_id and n.stopped_at is null))
            """).param("persons", personIds).query(Sitting.class).list();
    }

    private List<UUID> eventsWithDrafts(List<UUID> personIds) {
        return jdbc.sql("""
            select distinct pp.event_id from placement_person pp join plan p on p.id = pp.plan_id
            where pp.person_id in (:persons) and p.kind = 'DRAFT'
            """).param("persons", personIds).query(UUID.class).list();
    }

    private void leaveDrafts(UUID eventId, List<UUID> personIds, List<Sitting> sittings) {
        List<Plan> drafts = plans.lockOpenDrafts(CurrentTenant.required(), eventId);
        List<Sitting> alone = sittings.stream()
                .filter(sitting -> sitting.draft()
                        && !sitting.others()
                        && sitting.eventId().equals(eventId))
                .toList();
        alone.forEach(sitting -> jdbc.sql("delete from placement where id = ?")
                .param(sitting.placementId())
                .update());
        jdbc.sql("""
            delete from placement_person pp using plan p
            where p.id = pp.plan_id and p.kind = 'DRAFT' and pp.event_id = :event and pp.person_id in (:persons)
            """).param("event", eventId).param("persons", personIds).update();
        drafts.forEach(draft -> {
            draft.change();
            alone.stream()
                    .filter(sitting -> sitting.planId().equals(draft.id()))
                    .forEach(sitting -> ledger.audit(draft, "timetable.take-out", sitting.meetingId()));
        });
        plans.flush();
    }

    private void cancel(Sitting sitting, List<UUID> personIds) {
        int changed = jdbc.sql("""
            update meeting set state = 'CANCELLED', sequence = sequence + 1, version = version + 1
            where id = ? and state = 'PLANNED'
            """).param(sitting.meetingId()).update();
        if (changed == 0) {
            return;
        }
        audit.record(sitting.eventId(), "timetable.cancel-meeting", "meeting", sitting.meetingId(), Map.of());
        List<UUID> told = jdbc.sql(
                        "select person_id from placement_person where placement_id = :placement and person_id not in (:persons)")
                .param("placement", sitting.placementId())
                .param("persons", personIds)
                .query(UUID.class)
                .list();
        events.publishEvent(
                new MeetingCancelled(CurrentTenant.required(), sitting.eventId(), sitting.meetingId(), told));
    }

    record Sitting(
            UUID eventId,
            UUID placementId,
            UUID planId,
            UUID meetingId,
            Instant startsAt,
            boolean draft,
            boolean others) {}
}
