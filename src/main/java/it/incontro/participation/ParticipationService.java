package it.incontro.participation;

import it.incontro.event.EventClock;
import it.incontro.event.EventLayout;
import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.identity.CurrentVisitor;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in an event, and the organiser's decisions about it. */
@Service
public class ParticipationService {

    private final Participations participations;
    private final ParticipationQueries queries;
    private final AttendeeAccounts accounts;
    private final Decisions decisions;
    private final EventLayout layout;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final EventClock clock;

    ParticipationService(
            Participations participations,
            ParticipationQueries queries,
            AttendeeAccounts accounts,
            Decisions decisions,
            EventLayout layout,
            AuditLog audit,
            ApplicationEventPublisher events,
            EventClock clock) {
        this.participations = participations;
        this.queries = queries;
        this.accounts = accounts;
        this.decisions = decisions;
        this.layout = layout;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Enters a participation that the organiser knows of: a company to be decided upon, an institution or a buyer (with
     * its unit) admitted at once. Found again if it takes part already.
     */
    @Transactional
    public UUID enter(UUID eventId, Side side, UUID companyId, @Nullable UUID buyerId) {
        return participations
                .findByOrganiserIdAndEventIdAndCompanyIdAndBuyerId(
                        CurrentTenant.required(), eventId, companyId, buyerId)
                .map(Participation::id)
                .orElseGet(() -> enterNew(eventId, side, companyId, buyerId));
    }

    private UUID enterNew(UUID eventId, Side side, UUID companyId, @Nullable UUID buyerId) {
        Instant now = clock.now(eventId);
        Participation participation = switch (side) {
            case SUPPLIER -> Participation.ofCompany(eventId, companyId, now);
            case INSTITUTION -> Participation.ofInstitution(eventId, companyId, now);
            case BUYER -> Participation.ofBuyer(eventId, companyId, required(buyerId), now);
        };
        UUID id = participations.saveAndFlush(participation).id();
        audit.record(eventId, "participation.enter", "participation", id, Map.of("side", side));
        return id;
    }

    private static UUID required(@Nullable UUID buyerId) {
        if (buyerId == null) {
            throw new IllegalArgumentException("a buyer's participation needs its buying unit");
        }
        return buyerId;
    }

    /** Admits a participation; its attendees can sign in by link from now on. */
    @Transactional
    public void admit(UUID eventId, UUID id, @Nullable String reason) {
        decide(eventId, id, ParticipationState.ADMITTED, reason);
    }

    /** Puts a participation on the waiting list. */
    @Transactional
    public void putOnWaitingList(UUID eventId, UUID id, @Nullable String reason) {
        decide(eventId, id, ParticipationState.WAITING, reason);
    }

    /** Does not admit a participation. @throws Rejected without a reason */
    @Transactional
    public void refuse(UUID eventId, UUID id, @Nullable String reason) {
        decide(eventId, id, ParticipationState.NOT_ADMITTED, reason);
    }

    /** Notes that a participation was withdrawn. */
    @Transactional
    public void withdraw(UUID eventId, UUID id, @Nullable String reason) {
        decide(eventId, id, ParticipationState.WITHDRAWN, reason);
    }

    /** Decides on several at once; those that stand so already stay as they are. @return how many were decided upon */
    @Transactional
    public int decideAll(UUID eventId, Collection<UUID> ids, ParticipationState state, @Nullable String reason) {
        List<Participation> chosen =
                participations.findByOrganiserIdAndEventIdAndIdIn(CurrentTenant.required(), eventId, ids);
        if (chosen.isEmpty()) {
            throw Rejected.because("participation.list.none-chosen");
        }
        List<Participation> open =
                chosen.stream().filter(each -> each.state() != state).toList();
        open.forEach(each -> decide(each, state, reason));
        return open.size();
    }

    /** Gives a participation a meeting point of its own, or none. */
    @Transactional
    public void seatAt(UUID eventId, UUID id, @Nullable UUID meetingPointId) {
        boolean known = meetingPointId == null
                || layout.points(eventId).stream().anyMatch(point -> point.id().equals(meetingPointId));
        if (!known) {
            throw new NotFound("meeting point " + meetingPointId);
        }
        require(eventId, id).seatAt(meetingPointId);
        audit.record(eventId, "participation.seat", "participation", id, detail("meetingPoint", meetingPointId));
    }

    /** Gives a participation meeting limits of its own; null means the event's. */
    @Transactional
    public void limit(UUID eventId, UUID id, OwnLimits limits) {
        require(eventId, id).limit(limits, queries.mostMeetings(eventId));
        Map<String, Object> details = new HashMap<>(detail("maxMeetingsPerDay", limits.perDay()));
        details.putAll(detail("maxMeetings", limits.inAll()));
        details.putAll(detail("minMeetings", limits.atLeast()));
        audit.record(eventId, "participation.limit", "participation", id, details);
    }

    /** Sets a participation's meeting point and limits together. */
    @Transactional
    public void arrange(UUID eventId, UUID id, @Nullable UUID pointId, OwnLimits limits) {
        seatAt(eventId, id, pointId);
        limit(eventId, id, limits);
    }

    /** Has a participation's meetings interpreted into a language; null if its people need nobody. */
    @Transactional
    public void interpretInto(UUID eventId, UUID id, @Nullable String language) {
        require(eventId, id).interpretInto(language);
        audit.record(
                eventId,
                "participation.interpret",
                "participation",
                id,
                detail("language", language == null ? null : Locale.of(language)));
    }

    /** A participation of an event. */
    @Transactional(readOnly = true)
    public ParticipationView find(UUID eventId, UUID id) {
        return queries.find(eventId, id).orElseThrow(() -> new NotFound("participation " + id));
    }

    /** All admitted participations of an event, by name. */
    @Transactional(readOnly = true)
    public List<ParticipationView> admitted(UUID eventId) {
        return queries.admitted(eventId);
    }

    private void decide(UUID eventId, UUID id, ParticipationState state, @Nullable String reason) {
        decide(require(eventId, id), state, reason);
    }

    private void decide(Participation participation, ParticipationState state, @Nullable String typed) {
        String reason = typed == null || typed.isBlank() ? null : typed.strip();
        if (participation.stands(state, reason)) {
            // Two colleagues decided the same, or one twice: it is decided, and nobody hears of it again.
            return;
        }
        String by = CurrentVisitor.nameForAudit();
        Instant now = clock.now(participation.eventId());
        switch (state) {
            case ADMITTED -> participation.admit(by, reason, now);
            case WAITING -> participation.putOnWaitingList(by, reason, now);
            case NOT_ADMITTED -> participation.refuse(by, reason, now);
            case WITHDRAWN -> participation.withdraw(by, reason, now);
            case APPLIED -> throw Rejected.because("participation.decision.not-a-decision");
        }
        if (participation.takesPart()) {
            accounts.giveTo(participation);
        }
        participations.flush();
        UUID eventId = participation.eventId();
        UUID words = reason == null ? null : decisions.keep(participation, reason, now);
        Map<String, Object> details = new HashMap<>(detail("decision", words));
        details.put("state", state);
        audit.record(eventId, "participation.decide", "participation", participation.id(), details);
        events.publishEvent(new ParticipationDecided(participation.organiserId(), eventId, participation.id(), state));
    }

    private static Map<String, Object> detail(String name, @Nullable Object value) {
        return value == null ? Map.of() : Map.of(name, value);
    }

    private Participation require(UUID eventId, UUID id) {
        return participations
                .findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, id)
                .orElseThrow(() -> new NotFound("participation " + id));
    }
}
