package it.incontro.timetable;

import it.incontro.identity.CurrentTenant;
import it.incontro.meetingrequest.MeetingRequestAnswered;
import it.incontro.meetingrequest.RequestState;
import it.incontro.participation.ParticipationDecided;
import it.incontro.participation.ParticipationState;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes meetings that nobody wants any more out of the drafts; versions show the change when the next is published. */
@Component
class Departures {

    private final Plans plans;
    private final EditLedger ledger;
    private final JdbcClient jdbc;

    Departures(Plans plans, EditLedger ledger, JdbcClient jdbc) {
        this.plans = plans;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void when(MeetingRequestAnswered answered) {
        if (answered.state() != RequestState.ACCEPTED) {
            takeOut(answered.eventId(), "r.id = :id", answered.requestId());
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void when(ParticipationDecided decided) {
        if (decided.state() != ParticipationState.ADMITTED) {
            takeOut(decided.eventId(), ":id in (r.asker_id, r.target_id)", decided.participationId());
        }
    }

    private void takeOut(UUID eventId, String which, UUID id) {
        List<Plan> drafts = plans.lockOpenDrafts(CurrentTenant.required(), eventId);
        if (drafts.isEmpty()) {
            return;
        }
        List<Gone> gone = jdbc.sql("""
            delete from placement l using meeting m, meeting_request r
            where l.event_id = :event and m.id = l.meeting_id and r.id = m.request_id
                and l.plan_id in (select id from plan where event_id = :event and kind = 'DRAFT' and discarded_at is null)
                and %s
            returning l.plan_id, m.id as meeting_id
            """.formatted(which))
                .param("event", eventId)
                .param("id", id)
                .query(Gone.class)
                .list();
        drafts.forEach(draft -> gone.stream()
                .filter(one -> one.planId().equals(draft.id()))
                .forEach(one -> {
                    draft.change();
                    ledger.audit(draft, "timetable.take-out", one.meetingId());
                }));
    }

    /** A meeting that left a draft. */
    record Gone(UUID planId, UUID meetingId) {}
}
