package it.incontro.meetingrequest;

import it.incontro.event.Activity;
import it.incontro.event.EventClock;
import it.incontro.event.EventRules;
import it.incontro.event.EventService;
import it.incontro.event.RefusalsShown;
import it.incontro.event.WindowService;
import it.incontro.identity.ActingFor;
import it.incontro.identity.CurrentVisitor;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.ParticipationState;
import it.incontro.participation.ParticipationView;
import it.incontro.participation.Side;
import it.incontro.support.Rejected;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may ask whom, when and how often, and when an answer is shown. */
@Component
class RequestRules {

    private final EventService events;
    private final WindowService windows;
    private final EventClock clock;
    private final ParticipationService participations;
    private final RequestPermits permits;

    RequestRules(
            EventService events,
            WindowService windows,
            EventClock clock,
            ParticipationService participations,
            RequestPermits permits) {
        this.events = events;
        this.windows = windows;
        this.clock = clock;
        this.participations = participations;
        this.permits = permits;
    }

    Instant now(UUID eventId) {
        return clock.now(eventId);
    }

    /** The organiser may always, on the participation's behalf; the participation may while the window is open for it. */
    void requireOpen(UUID eventId, Activity activity, UUID participationId) {
        if (!isExempt(eventId, activity, participationId)) {
            windows.requireOpen(eventId, activity);
        }
    }

    boolean isOpen(UUID eventId, Activity activity, UUID participationId) {
        return isExempt(eventId, activity, participationId) || windows.isOpen(eventId, activity);
    }

    private boolean isExempt(UUID eventId, Activity activity, UUID participationId) {
        return ActingFor.find().filter(participationId::equals).isPresent()
                || permits.isReopened(participationId, activity, now(eventId));
    }

    /** Whether the rules of the event let one ask the other. */
    boolean mayAsk(EventRules rules, Side asker, Side target) {
        if (asker == Side.SUPPLIER && target == Side.BUYER) {
            return rules.companiesAskBuyers();
        }
        if (asker == Side.BUYER && target == Side.SUPPLIER) {
            return rules.buyersAskCompanies();
        }
        return asker == Side.SUPPLIER && target == Side.SUPPLIER && rules.companiesAskCompanies();
    }

    void requireMayAsk(UUID eventId, UUID askerId, UUID targetId) {
        ParticipationView asker = participations.find(eventId, askerId);
        ParticipationView target = participations.find(eventId, targetId);
        requireBothTakePart(asker, target);
        if (!mayAsk(events.find(eventId).rules(), asker.side(), target.side())) {
            throw Rejected.because("meetingrequest.ask.not-allowed", target.name());
        }
    }

    void requireBothTakePart(UUID eventId, UUID one, UUID other) {
        requireBothTakePart(participations.find(eventId, one), participations.find(eventId, other));
    }

    private static void requireBothTakePart(ParticipationView one, ParticipationView other) {
        if (one.id().equals(other.id()) || one.companyId().equals(other.companyId())) {
            throw Rejected.because("meetingrequest.ask.oneself");
        }
        if (one.state() != ParticipationState.ADMITTED) {
            throw Rejected.because("meetingrequest.ask.not-admitted", one.name());
        }
        if (other.state() != ParticipationState.ADMITTED) {
            throw Rejected.because("meetingrequest.ask.not-admitted", other.name());
        }
    }

    /** Throws {@link Rejected} if a company has as many open requests as the event allows. */
    void requireRoom(UUID eventId, UUID askerId) {
        Integer limit = events.find(eventId).rules().companyMaxRequests();
        boolean company = participations.find(eventId, askerId).side() == Side.SUPPLIER;
        if (limit != null && company && permits.openRequests(eventId, askerId, now(eventId)) >= limit) {
            throw Rejected.because("meetingrequest.ask.limit-reached", limit);
        }
    }

    /** The colleague's participation: another unit of the same company that takes part. */
    void requireColleague(UUID eventId, UUID targetId, UUID colleagueId) {
        ParticipationView target = participations.find(eventId, targetId);
        ParticipationView colleague = participations.find(eventId, colleagueId);
        boolean another =
                !colleague.id().equals(targetId) && colleague.companyId().equals(target.companyId());
        if (!another || colleague.state() != ParticipationState.ADMITTED || colleague.side() != target.side()) {
            throw Rejected.field("colleague", "meetingrequest.redirect.not-a-colleague");
        }
    }

    Answer yes(UUID eventId) {
        return Answer.shownSoon(now(eventId), CurrentVisitor.nameForAudit());
    }

    Answer no(UUID eventId) {
        Answer soon = yes(eventId);
        return holdsRefusals(eventId) ? Answer.heldBack(soon.at(), soon.by()) : soon;
    }

    Answer known(UUID eventId) {
        return Answer.known(now(eventId), CurrentVisitor.nameForAudit());
    }

    boolean holdsRefusals(UUID eventId) {
        return events.find(eventId).rules().refusalsShown() == RefusalsShown.WITH_THE_AGENDA;
    }
}
