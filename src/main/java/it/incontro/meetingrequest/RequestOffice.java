package it.incontro.meetingrequest;

import it.incontro.identity.CurrentTenant;
import it.incontro.support.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What only the organiser does with requests: proposing, reopening, closing, releasing answers. */
@Service
public class RequestOffice {

    private final MeetingRequests requests;
    private final RequestRules rules;
    private final RequestPermits permits;
    private final RequestLog log;
    private final RequestPairs pairs;

    RequestOffice(
            MeetingRequests requests, RequestRules rules, RequestPermits permits, RequestLog log, RequestPairs pairs) {
        this.requests = requests;
        this.rules = rules;
        this.permits = permits;
        this.log = log;
        this.pairs = pairs;
    }

    /** Proposes a meeting; the target, or both, then answer; throws {@link Rejected} if there is a request already. */
    @Transactional
    public UUID propose(Propose propose) {
        UUID event = propose.eventId();
        permits.lock(event, Set.of(propose.askerId(), propose.targetId()));
        rules.requireBothTakePart(event, propose.askerId(), propose.targetId());
        Optional<MeetingRequest> known = pairs.between(event, propose.askerId(), propose.targetId());
        if (known.isPresent() && !known.get().isOver()) {
            throw Rejected.because("meetingrequest.propose.there-is-one");
        }
        Wish wish = new Wish(Origin.ORGANISER, propose.rank(), propose.message(), !propose.toBoth());
        MeetingRequest request = pairs.open(event, propose.askerId(), propose.targetId(), wish, rules.now(event));
        log.asked(request, "propose");
        return request.id();
    }

    /** Opens a refused, withdrawn or expired request again, for an answer. */
    @Transactional
    public void reopen(UUID eventId, UUID requestId) {
        MeetingRequest request = pairs.lock(eventId, requestId);
        request.reopen(null);
        log.answered(request, "reopen", null);
    }

    /** Closes what nobody answered; says how many requests. */
    @Transactional
    public int expirePending(UUID eventId) {
        List<MeetingRequest> pending = requests.lockAll(CurrentTenant.required(), eventId, RequestState.PENDING);
        pending.forEach(request -> {
            request.expire();
            log.note(request, "expire", null);
        });
        return pending.size();
    }

    /** Lets the askers see the refusals that were held back until the agenda, from a moment on; says how many. */
    @Transactional
    public int showHeldAnswers(UUID eventId, Instant from) {
        List<MeetingRequest> held = requests.lockHeldBack(CurrentTenant.required(), eventId);
        held.forEach(request -> {
            request.showAnswer(from);
            log.note(request, "show-answer", null);
        });
        return held.size();
    }

    /** Holds refusals back again that were to be shown with an agenda that was stopped. */
    @Transactional
    public void holdAnswersAgain(UUID eventId) {
        if (rules.holdsRefusals(eventId)) {
            requests.lockAll(CurrentTenant.required(), eventId, RequestState.DECLINED).stream()
                    .filter(request -> request.seemsPending(rules.now(eventId)))
                    .forEach(MeetingRequest::holdAnswer);
        }
    }
}
