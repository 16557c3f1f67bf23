package it.incontro.meetingrequest;

import it.incontro.event.Activity;
import it.incontro.event.EventClock;
import it.incontro.event.EventRules;
import it.incontro.event.EventService;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.ParticipationState;
import it.incontro.participation.ParticipationView;
import it.incontro.participation.Side;
import it.incontro.support.NotFound;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a participation reads about its own requests; never anything of others' requests. */
@Service
public class RequestInbox {

    private final InboxQueries queries;
    private final MatchService matches;
    private final RequestRules rules;
    private final RequestPermits permits;
    private final EventService events;
    private final ParticipationService participations;
    private final EventClock clock;

    RequestInbox(
            InboxQueries queries,
            MatchService matches,
            RequestRules rules,
            RequestPermits permits,
            EventService events,
            ParticipationService participations,
            EventClock clock) {
        this.queries = queries;
        this.matches = matches;
        this.rules = rules;
        this.permits = permits;
        this.events = events;
        this.participations = participations;
        this.clock = clock;
    }

    /** A page of requests; without a heap named, the one that needs attention first; pages count from 1. */
    @Transactional(readOnly = true)
    public InboxPage page(UUID eventId, UUID me, @Nullable Box wanted, int page) {
        Instant now = clock.now(eventId);
        Map<Box, Integer> counts = queries.counts(eventId, me, now);
        Box box = wanted != null ? wanted : first(counts);
        int last = Math.max(1, (counts.getOrDefault(box, 0) + InboxPage.SIZE - 1) / InboxPage.SIZE);
        int shown = Math.clamp(page, 1, last);
        List<RequestRow> rows = queries.rows(eventId, me, now, box, shown);
        List<UUID> others = rows.stream().map(RequestRow::otherId).toList();
        return new InboxPage(box, rows, matches.between(eventId, me, others), counts, shown, now);
    }

    /** One request as its reader sees it, on a page of its own; throws {@link NotFound} if it is not theirs. */
    @Transactional(readOnly = true)
    public InboxPage only(UUID eventId, UUID me, UUID requestId) {
        Instant now = clock.now(eventId);
        RequestRow row = queries.row(eventId, me, now, requestId)
                .orElseThrow(() -> new NotFound("meeting request " + requestId + " of " + me));
        Map<UUID, Match> fits = matches.between(eventId, me, List.of(row.otherId()));
        return new InboxPage(Box.WAITING, List.of(row), fits, queries.counts(eventId, me, now), 1, now);
    }

    /** The reader's requests with some others, by the other participation. */
    @Transactional(readOnly = true)
    public Map<UUID, RequestRow> with(UUID eventId, UUID me, List<UUID> others) {
        return queries.with(eventId, me, clock.now(eventId), others);
    }

    /** To whom the reader can hand a request on. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(UUID eventId, UUID me) {
        return queries.colleagues(eventId, me);
    }

    /** The sides that the rules let a participation ask; none unless it is admitted. */
    @Transactional(readOnly = true)
    public Set<Side> sidesToAsk(UUID eventId, UUID me) {
        ParticipationView asker = participations.find(eventId, me);
        EventRules of = events.find(eventId).rules();
        return Arrays.stream(Side.values())
                .filter(side -> asker.state() == ParticipationState.ADMITTED)
                .filter(side -> rules.mayAsk(of, asker.side(), side))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many more requests a company may send; null without a limit, and when requests cannot be sent now. */
    @Transactional(readOnly = true)
    public @Nullable Integer room(UUID eventId, UUID me) {
        Integer limit = events.find(eventId).rules().companyMaxRequests();
        if (limit == null
                || participations.find(eventId, me).side() != Side.SUPPLIER
                || !rules.isOpen(eventId, Activity.REQUEST, me)) {
            return null;
        }
        return Math.max(0, limit - permits.openRequests(eventId, me, clock.now(eventId)));
    }

    private static Box first(Map<Box, Integer> counts) {
        return Arrays.stream(Box.values())
                .filter(box -> counts.getOrDefault(box, 0) > 0)
                .findFirst()
                .orElse(Box.WAITING);
    }
}
