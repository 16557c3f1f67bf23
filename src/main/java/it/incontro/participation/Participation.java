package it.incontro.participation;

import it.incontro.identity.EventRow;
import it.incontro.support.Rejected;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company or buyer taking part in one event. */
@Entity
class Participation extends EventRow {

    @Enumerated(EnumType.STRING)
    private Side side;

    private UUID companyId;
    private @Nullable UUID buyerId;

    @Enumerated(EnumType.STRING)
    private ParticipationState state;

    private Instant appliedAt;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private @Nullable Pipeline pipeline;

    private @Nullable String callNote;
    private @Nullable Instant invitedAt;
    private @Nullable UUID meetingPointId;
    private @Nullable Integer maxMeetingsPerDay;
    private @Nullable Integer maxMeetings;
    private @Nullable Integer minMeetings;
    private @Nullable String interpretedLanguage;

    @SuppressWarnings("NullAway.Init")
    protected Participation() {}

    private Participation(UUID eventId, Side side, UUID companyId, @Nullable UUID buyerId, Instant now) {
        super(eventId, now);
        this.side = side;
        this.companyId = companyId;
        this.buyerId = buyerId;
        this.state = ParticipationState.APPLIED;
        this.appliedAt = now;
    }

    /** A company that applies, to be decided upon. */
    static Participation ofCompany(UUID eventId, UUID companyId, Instant appliedAt) {
        return new Participation(eventId, Side.SUPPLIER, companyId, null, appliedAt);
    }

    /** An institution that takes part, admitted at once. */
    static Participation ofInstitution(UUID eventId, UUID companyId, Instant now) {
        Participation institution = new Participation(eventId, Side.INSTITUTION, companyId, null, now);
        institution.state = ParticipationState.ADMITTED;
        return institution;
    }

    /** A buyer whom the organiser recruits, admitted at once. */
    static Participation ofBuyer(UUID eventId, UUID companyId, UUID buyerId, Instant now) {
        Participation buyer = new Participation(eventId, Side.BUYER, companyId, buyerId, now);
        buyer.state = ParticipationState.ADMITTED;
        buyer.pipeline = Pipeline.PROSPECT;
        return buyer;
    }

    void admit(String by, @Nullable String why, Instant now) {
        decide(ParticipationState.ADMITTED, by, why, now);
    }

    void putOnWaitingList(String by, @Nullable String why, Instant now) {
        decide(ParticipationState.WAITING, by, why, now);
    }

    void refuse(String by, @Nullable String why, Instant now) {
        if (why == null) {
            throw Rejected.field("reason", "participation.decision.reason-missing");
        }
        decide(ParticipationState.NOT_ADMITTED, by, why, now);
    }

    void withdraw(String by, @Nullable String why, Instant now) {
        decide(ParticipationState.WITHDRAWN, by, why, now);
    }

    /** Whether this was decided already, for this reason or without a new one. */
    boolean stands(ParticipationState decided, @Nullable String why) {
        return state == decided && decidedAt != null && (why == null || why.equals(reason));
    }

    private void decide(ParticipationState next, String by, @Nullable String why, Instant now) {
        this.state = next;
        this.decidedAt = now;
        this.decidedBy = by;
        this.reason = why;
    }

    void seatAt(@Nullable UUID pointId) {
        this.meetingPointId = pointId;
    }

    /** Takes limits of its own, which have to fit the most meetings in all that the event allows, if it says so. */
    void limit(OwnLimits limits, @Nullable Integer mostOfEvent) {
        limits.require(mostOfEvent);
        this.maxMeetingsPerDay = limits.perDay();
        this.maxMeetings = limits.inAll();
        this.minMeetings = limits.atLeast();
    }

    /** Has its meetings interpreted into a language, or none. */
    void interpretInto(@Nullable String language) {
        this.interpretedLanguage = language;
    }

    void recruit(@Nullable Pipeline step, @Nullable String note) {
        this.pipeline = side == Side.BUYER ? step : null;
        this.callNote = note;
    }

    void noteInvitation(Instant now) {
        this.invitedAt = now;
    }

    boolean takesPart() {
        return state == ParticipationState.ADMITTED;
    }

    boolean wasInvitedAfter(Instant moment) {
        return invitedAt != null && invitedAt.isAfter(moment);
    }

    Side side() {
        return side;
    }

    ParticipationState state() {
        return state;
    }

    UUID companyId() {
        return companyId;
    }

    @Nullable
    UUID buyerId() {
        return buyerId;
    }
}
