package it.incontro.meetingrequest;

import it.incontro.identity.EventRow;
import it.incontro.support.Conflict;
import it.incontro.support.Rejected;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A wish of one participation to meet another, and what came of it. There is one for each pair, whoever asked first; a
 * verb that its state does not allow says what happened meanwhile.
 */
@Entity
class MeetingRequest extends EventRow {

    private UUID askerId;
    private UUID targetId;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private Rank askerRank;

    @Enumerated(EnumType.STRING)
    private @Nullable Rank targetRank;

    private boolean askerAgreed;
    private @Nullable String message;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    private Instant askedAt;
    private @Nullable Instant answeredAt;
    private @Nullable String answeredBy;
    private @Nullable UUID declinedBy;
    private @Nullable String privateReason;
    private @Nullable Instant answerShownFrom;
    private @Nullable UUID redirectedTo;
    private @Nullable String colleagueNote;
    private @Nullable UUID agreedSlotId;
    private @Nullable UUID agreedPointId;

    @Embedded
    private AgendaConditions conditions = new AgendaConditions();

    @SuppressWarnings("NullAway.Init")
    protected MeetingRequest() {}

    /** A new request, pending; the first moment is the event's, the second the real one. */
    MeetingRequest(UUID eventId, UUID askerId, UUID targetId, Wish wish, Instant askedAt, Instant now) {
        super(eventId, now);
        askAgain(askerId, targetId, wish, askedAt);
    }

    /** Starts anew after a withdrawal or an expiry, perhaps from the other side. */
    final void askAgain(UUID from, UUID to, Wish wish, Instant now) {
        if (from.equals(to)) {
            throw Rejected.because("meetingrequest.ask.oneself");
        }
        if (to.equals(declinedBy)) {
            throw Rejected.because("meetingrequest.ask.final");
        }
        forgetAnswer();
        this.askerId = from;
        this.targetId = to;
        this.origin = wish.origin();
        this.askerRank = wish.rank();
        this.askerAgreed = wish.askerAgrees();
        this.targetRank = null;
        this.colleagueNote = null;
        this.message = wish.message();
        this.state = RequestState.PENDING;
        this.askedAt = now;
    }

    /** A yes of one side, perhaps after its own no; the meeting is accepted when both agree. */
    void accept(UUID side, Rank rank, Answer answer) {
        if (!wasDeclinedBy(side)) {
            require(RequestState.PENDING);
        }
        forgetAnswer();
        if (side.equals(askerId)) {
            this.askerRank = rank;
            this.askerAgreed = true;
        } else {
            this.targetRank = rank;
        }
        if (askerAgreed && targetRank != null) {
            this.declinedBy = null;
            answer(RequestState.ACCEPTED, answer);
        }
    }

    /** A no of one side, with a reason that only it and the organiser see. */
    void decline(UUID side, @Nullable String reason, Answer answer) {
        require(RequestState.PENDING);
        this.declinedBy = side;
        this.privateReason = reason;
        answer(RequestState.DECLINED, answer);
    }

    /** Closes it in favour of another one, to a colleague's participation. */
    void redirectTo(MeetingRequest other, Answer answer) {
        require(RequestState.PENDING);
        this.redirectedTo = other.id();
        answer(RequestState.REDIRECTED, answer);
    }

    /** Notes that a colleague should deal with it; it stays pending. */
    void referTo(String colleague) {
        require(RequestState.PENDING);
        this.colleagueNote = colleague;
    }

    /** The asker no longer wants it; possible as long as no answer is shown, so that trying tells nothing. */
    void withdraw(Instant now) {
        requirePendingForAsker(now);
        forgetAnswer();
        this.state = RequestState.WITHDRAWN;
    }

    /** Changes what the asker wrote, as long as no answer is shown. */
    void edit(Wish wish, Instant now) {
        requirePendingForAsker(now);
        this.askerRank = wish.rank();
        this.message = wish.message();
    }

    /** Takes an answer back while the asker cannot have seen it. */
    void undo(UUID side, Instant now) {
        if (answeredAt == null || !now.isBefore(answeredAt.plus(Answer.UNDO))) {
            throw new Conflict("meetingrequest.undo.too-late");
        }
        Rank others = targetRank;
        boolean proposed = origin == Origin.ORGANISER && side.equals(askerId) && state == RequestState.ACCEPTED;
        pendingAgain();
        this.askerAgreed = !proposed;
        this.targetRank = proposed ? others : null;
    }

    /** Open for an answer again: by the side that said no, or by the organiser (null), also after a withdrawal. */
    void reopen(@Nullable UUID side) {
        boolean decliner = side != null && wasDeclinedBy(side);
        boolean closed =
                state == RequestState.DECLINED || state == RequestState.WITHDRAWN || state == RequestState.EXPIRED;
        if (!decliner && (side != null || !closed)) {
            throw conflict();
        }
        pendingAgain();
    }

    /** Both agree already: whatever it was before, it is accepted now, with the slot and point if agreed. */
    void agree(Rank rank, @Nullable UUID slotId, @Nullable UUID pointId, Answer answer) {
        forgetAnswer();
        this.declinedBy = null;
        this.askerAgreed = true;
        this.targetRank = rank;
        this.agreedSlotId = slotId;
        this.agreedPointId = pointId;
        answer(RequestState.ACCEPTED, answer);
    }

    /** Nobody answered in time. */
    void expire() {
        require(RequestState.PENDING);
        this.state = RequestState.EXPIRED;
    }

    void showAnswer(Instant from) {
        this.answerShownFrom = from;
    }

    void holdAnswer() {
        this.answerShownFrom = null;
    }

    private void answer(RequestState next, Answer answer) {
        this.state = next;
        this.answeredAt = answer.at();
        this.answeredBy = answer.by();
        this.answerShownFrom = answer.shownFrom();
    }

    private void pendingAgain() {
        forgetAnswer();
        this.declinedBy = null;
        this.targetRank = null;
        this.state = RequestState.PENDING;
    }

    private void forgetAnswer() {
        this.answeredAt = null;
        this.answeredBy = null;
        this.privateReason = null;
        this.answerShownFrom = null;
        this.redirectedTo = null;
    }

    private void requirePendingForAsker(Instant now) {
        if (!seemsPending(now)) {
            throw conflict();
        }
    }

    private void require(RequestState expected) {
        if (state != expected) {
            throw conflict();
        }
    }

    private Conflict conflict() {
        return new Conflict("meetingrequest.conflict." + state.name().toLowerCase(Locale.ROOT));
    }

    boolean isBetween(UUID side) {
        return side.equals(askerId) || side.equals(targetId);
    }

    /** Whether this side's answer is waited for. */
    boolean waitsFor(UUID side) {
        return state == RequestState.PENDING
                && (side.equals(targetId) ? targetRank == null : side.equals(askerId) && !askerAgreed);
    }

    void requireWaitsFor(UUID side) {
        require(RequestState.PENDING);
        if (!waitsFor(side)) {
            throw new Conflict("meetingrequest.conflict.not-your-turn");
        }
    }

    boolean isOver() {
        return state == RequestState.WITHDRAWN || state == RequestState.EXPIRED;
    }

    UUID askerId() {
        return askerId;
    }

    UUID targetId() {
        return targetId;
    }

    RequestState state() {
        return state;
    }

    @Nullable
    UUID redirectedTo() {
        return redirectedTo;
    }

    /** Whether the asker still sees it as pending. */
    boolean seemsPending(Instant now) {
        boolean shown = answerShownFrom != null && !now.isBefore(answerShownFrom);
        return state == RequestState.PENDING || (answeredAt != null && !shown);
    }

    /** Whether a redirection opened it. */
    boolean cameBy(MeetingRequest redirected) {
        return id().equals(redirected.redirectedTo) && askedAt.equals(redirected.answeredAt);
    }

    boolean wasDeclinedBy(UUID side) {
        return state == RequestState.DECLINED && side.equals(declinedBy);
    }

    /** What its meeting must have in the agenda. */
    AgendaConditions conditions() {
        return conditions;
    }

    Wish wish() {
        return Wish.ofAsker(askerRank, message);
    }

    MeetingRequestView view() {
        return new MeetingRequestView(
                id(),
                eventId(),
                askerId,
                targetId,
                origin,
                askerRank,
                targetRank,
                state,
                answerShownFrom,
                redirectedTo,
                agreedSlotId,
                agreedPointId);
    }
}
