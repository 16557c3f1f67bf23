package it.incontro.catalogue;

import it.incontro.event.EventService;
import it.incontro.meetingrequest.Match;
import it.incontro.meetingrequest.MatchService;
import it.incontro.meetingrequest.RequestInbox;
import it.incontro.participation.ParticipationService;
import it.incontro.participation.ParticipationState;
import it.incontro.participation.ParticipationView;
import it.incontro.participation.Side;
import it.incontro.support.NotFound;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a participation can find: companies find buyers, buyers find companies, and companies each other if the rules say so. */
@Service
public class CatalogueService {

    private final CatalogueQueries queries;
    private final MatchService matches;
    private final RequestInbox inbox;
    private final ParticipationService participations;
    private final EventService events;

    CatalogueService(
            CatalogueQueries queries,
            MatchService matches,
            RequestInbox inbox,
            ParticipationService participations,
            EventService events) {
        this.queries = queries;
        this.matches = matches;
        this.inbox = inbox;
        this.participations = participations;
        this.events = events;
    }

    /** A page of what the reader looks for; nothing unless the reader is admitted; pages count from 1. */
    @Transactional(readOnly = true)
    public CataloguePage page(UUID eventId, UUID me, CatalogueFilter filter, int page) {
        Set<Side> sides = sidesSeen(eventId, me);
        if (sides.isEmpty()) {
            return new CataloguePage(List.of(), Map.of(), Map.of(), List.of(), 1, 0);
        }
        int total = queries.count(eventId, me, sides, filter);
        int last = Math.max(1, (total + CataloguePage.SIZE - 1) / CataloguePage.SIZE);
        int shown = Math.clamp(page, 1, last);
        List<CatalogueEntry> entries = queries.page(eventId, me, sides, filter, shown);
        List<UUID> ids = entries.stream().map(CatalogueEntry::id).toList();
        return new CataloguePage(
                entries,
                matches.between(eventId, me, ids),
                inbox.with(eventId, me, ids),
                queries.countries(eventId, me, sides),
                shown,
                total);
    }

    /** One profile; throws {@link NotFound} if the reader may not see it. */
    @Transactional(readOnly = true)
    public CatalogueProfile profile(UUID eventId, UUID me, UUID other) {
        Set<Side> sides = sidesSeen(eventId, me);
        if (sides.isEmpty()) {
            throw new NotFound("catalogue for " + me);
        }
        CatalogueEntry entry = queries.entry(eventId, me, sides, other)
                .orElseThrow(() -> new NotFound("profile " + other + " for " + me));
        Match match = Objects.requireNonNull(
                matches.between(eventId, me, List.of(other)).get(other));
        return new CatalogueProfile(
                entry,
                match,
                inbox.with(eventId, me, List.of(other)).get(other),
                inbox.sidesToAsk(eventId, me).contains(entry.side()));
    }

    private Set<Side> sidesSeen(UUID eventId, UUID me) {
        ParticipationView reader = participations.find(eventId, me);
        EnumSet<Side> sides = EnumSet.noneOf(Side.class);
        if (reader.state() != ParticipationState.ADMITTED) {
            return sides;
        }
        if (reader.side() == Side.BUYER) {
            sides.add(Side.SUPPLIER);
        }
        if (reader.side() == Side.SUPPLIER) {
            sides.add(Side.BUYER);
            if (events.find(eventId).rules().companiesAskCompanies()) {
                sides.add(Side.SUPPLIER);
            }
        }
        return sides;
    }
}
