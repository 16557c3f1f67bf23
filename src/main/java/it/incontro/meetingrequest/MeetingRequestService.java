package it.incontro.meetingrequest;

import it.incontro.event.Activity;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for meetings and answering, for the participations themselves or on their behalf. */
@Service
public class MeetingRequestService {

    private final MeetingRequests requests;
    private final RequestRules rules;
    private final RequestPermits permits;
    private final RequestLog log;
    private final RequestPairs pairs;

    MeetingRequestService(
            MeetingRequests requests, RequestRules rules, RequestPermits permits, RequestLog log, RequestPairs pairs) {
        this.requests = requests;
        this.rules = rules;
        this.permits = permits;
        this.log = log;
        this.pairs = pairs;
    }

    /**
     * Asks for a meeting. If the other side asked already, this is a yes; so it is if the one who asks had said no.
     *
     * @throws Rejected if the rules, a limit or an earlier "no" stand against it
     */
    @Transactional
    public UUID ask(Ask ask) {
        UUID event = ask.eventId();
        permits.lock(event, Set.of(ask.askerId(), ask.targetId()));
        rules.requireOpen(event, Activity.REQUEST, ask.askerId());
        rules.requireMayAsk(event, ask.askerId(), ask.targetId());
        Optional<MeetingRequest> known = pairs.between(event, ask.askerId(), ask.targetId());
        if (known.isPresent() && isYes(known.get(), ask.askerId())) {
            known.get().accept(ask.askerId(), ask.rank(), rules.yes(event));
            return answered(known.get(), "accept", ask.askerId());
        }
        known.ifPresent(request -> requireMayAskAgain(request, ask.askerId()));
        rules.requireRoom(event, ask.askerId());
        MeetingRequest request = pairs.open(
                event, ask.askerId(), ask.targetId(), Wish.ofAsker(ask.rank(), ask.message()), rules.now(event));
        log.asked(request, "ask");
        return request.id();
    }

    /** A yes with a rank; {@link Rank#IF_POSSIBLE} is a maybe. */
    @Transactional
    public void accept(UUID eventId, UUID participationId, UUID requestId, Rank rank) {
        MeetingRequest request = toAnswer(eventId, participationId, requestId);
        rules.requireBothTakePart(eventId, request.askerId(), request.targetId());
        request.accept(participationId, rank, rules.yes(eventId));
        answered(request, "accept", participationId);
    }

    /** A no; the reason is for the organiser's eyes only. */
    @Transactional
    public void decline(UUID eventId, UUID participationId, UUID requestId, @Nullable String privateReason) {
        MeetingRequest request = toAnswer(eventId, participationId, requestId);
        request.decline(participationId, blankToNull(privateReason), rules.no(eventId));
        answered(request, "decline", participationId);
    }

    /** Answers several at once; those that no longer wait stay as they are; says how many were answered. */
    @Transactional
    public int answer(AnswerSeveral several) {
        int answered = 0;
        UUID side = several.participationId();
        for (UUID id : several.requestIds().stream().distinct().sorted().toList()) {
            if (pairs.lock(several.eventId(), side, id).waitsFor(side)) {
                Rank rank = several.rank();
                if (rank == null) {
                    decline(several.eventId(), side, id, null);
                } else {
                    accept(several.eventId(), side, id, rank);
                }
                answered++;
            }
        }
        return answered;
    }

    /** "Not me, ask …": goes on to a colleague's participation, or waits with the colleague's name noted. */
    @Transactional
    public void redirect(Redirect redirect) {
        UUID event = redirect.eventId();
        UUID colleague = redirect.colleagueId();
        if (colleague == null) {
            refer(redirect);
            return;
        }
        Set<UUID> three = permits.partiesOf(event, redirect.requestId());
        three.add(colleague);
        permits.lock(event, three);
        MeetingRequest request = toAnswer(event, redirect.participationId(), redirect.requestId());
        rules.requireColleague(event, redirect.participationId(), colleague);
        Answer answer = rules.yes(event);
        Optional<MeetingRequest> known = pairs.between(event, request.askerId(), colleague);
        boolean goesOn = known.isEmpty() || known.get().isOver();
        MeetingRequest next =
                goesOn ? pairs.open(event, request.askerId(), colleague, request.wish(), answer.at()) : known.get();
        request.redirectTo(next, answer);
        answered(request, "redirect", redirect.participationId());
        if (goesOn) {
            log.asked(next, "ask-by-redirection");
        }
    }

    /** The asker takes a request back before an answer is shown. */
    @Transactional
    public void withdraw(UUID eventId, UUID askerId, UUID requestId) {
        MeetingRequest request = asked(eventId, askerId, requestId);
        closeFollower(request);
        request.withdraw(rules.now(eventId));
        answered(request, "withdraw", askerId);
    }

    /** The asker changes rank and message before an answer is shown. */
    @Transactional
    public void edit(UUID eventId, UUID askerId, UUID requestId, Rank rank, @Nullable String message) {
        rules.requireOpen(eventId, Activity.REQUEST, askerId);
        MeetingRequest request = asked(eventId, askerId, requestId);
        request.edit(Wish.ofAsker(rank, message), rules.now(eventId));
        log.note(request, "edit", askerId);
    }

    /** Takes an own answer back while the asker cannot have seen it; the request is pending again. */
    @Transactional
    public void undo(UUID eventId, UUID participationId, UUID requestId) {
        MeetingRequest request = pairs.lock(eventId, participationId, requestId);
        requireOwnAnswer(request, participationId);
        closeFollower(request);
        request.undo(participationId, rules.now(eventId));
        answered(request, "undo", participationId);
    }

    /** The side that said no thinks again: the request is pending again. */
    @Transactional
    public void reopen(UUID eventId, UUID participationId, UUID requestId) {
        MeetingRequest request = pairs.lock(eventId, participationId, requestId);
        rules.requireOpen(eventId, Activity.ANSWER, participationId);
        request.reopen(participationId);
        answered(request, "reopen", participationId);
    }

    /** Enters, as the organiser, a meeting on which both agree already, whatever became of an earlier request. */
    @Transactional
    public UUID agree(Agree agree) {
        UUID event = agree.eventId();
        permits.requirePlace(event, agree.slotId(), agree.pointId());
        permits.lock(event, Set.of(agree.askerId(), agree.targetId()));
        rules.requireBothTakePart(event, agree.askerId(), agree.targetId());
        MeetingRequest request = pairs.between(event, agree.askerId(), agree.targetId())
                .orElseGet(() -> pairs.open(
                        event,
                        agree.askerId(),
                        agree.targetId(),
                        new Wish(Origin.ORGANISER, agree.rank(), null, true),
                        rules.now(event)));
        request.agree(agree.rank(), agree.slotId(), agree.pointId(), rules.known(event));
        return answered(request, "agree", null);
    }

    /** A request as it stands, for other modules. */
    @Transactional(readOnly = true)
    public MeetingRequestView find(UUID eventId, UUID requestId) {
        return requests.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, requestId)
                .orElseThrow(() -> new NotFound("meeting request " + requestId))
                .view();
    }

    private static boolean isYes(MeetingRequest request, UUID side) {
        return request.waitsFor(side) || request.wasDeclinedBy(side);
    }

    private void refer(Redirect redirect) {
        MeetingRequest request = toAnswer(redirect.eventId(), redirect.participationId(), redirect.requestId());
        String name = blankToNull(redirect.colleagueName());
        if (name == null || name.length() > 200) {
            throw Rejected.field("colleague", "meetingrequest.redirect.name-missing");
        }
        request.referTo(name);
        log.note(request, "refer", redirect.participationId());
    }

    private void requireMayAskAgain(MeetingRequest request, UUID askerId) {
        boolean waiting = request.seemsPending(rules.now(request.eventId()))
                && request.askerId().equals(askerId);
        if (waiting || request.state() == RequestState.REDIRECTED) {
            throw Rejected.because("meetingrequest.ask.already-asked");
        }
        if (request.state() == RequestState.ACCEPTED || request.state() == RequestState.PENDING) {
            throw Rejected.because("meetingrequest.ask.already-agreed");
        }
        if (request.state() == RequestState.DECLINED) {
            throw Rejected.because("meetingrequest.ask.final");
        }
    }

    /** What a redirection opened goes with it when that is taken back. */
    private void closeFollower(MeetingRequest request) {
        UUID follower = request.redirectedTo();
        if (follower == null) {
            return;
        }
        MeetingRequest next = pairs.lock(request.eventId(), follower);
        if (next.cameBy(request)) {
            if (next.state() != RequestState.PENDING) {
                throw new Conflict("meetingrequest.undo.colleague-answered");
            }
            next.withdraw(rules.now(request.eventId()));
            log.note(next, "withdraw-with-redirection", null);
        }
    }

    private static void requireOwnAnswer(MeetingRequest request, UUID participationId) {
        boolean own = request.state() == RequestState.DECLINED
                ? request.wasDeclinedBy(participationId)
                : request.targetId().equals(participationId) || request.view().origin() == Origin.ORGANISER;
        if (!own) {
            throw new Conflict("meetingrequest.undo.not-yours");
        }
    }

    private MeetingRequest toAnswer(UUID eventId, UUID participationId, UUID requestId) {
        MeetingRequest request = pairs.lock(eventId, participationId, requestId);
        rules.requireOpen(eventId, Activity.ANSWER, participationId);
        request.requireWaitsFor(participationId);
        return request;
    }

    private MeetingRequest asked(UUID eventId, UUID askerId, UUID requestId) {
        MeetingRequest request = pairs.lock(eventId, askerId, requestId);
        if (!request.askerId().equals(askerId)) {
            throw new NotFound("request " + requestId + " of " + askerId);
        }
        return request;
    }

    private UUID answered(MeetingRequest request, String verb, @Nullable UUID side) {
        log.answered(request, verb, side);
        return request.id();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
