package it.incontro.event;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins an event as its organiser does: with its venue, its days and its creator in the team. */
@Service
public class EventSetup {

    private static final int MOST_DAYS = 14;

    private final EventService events;
    private final DayService days;
    private final VenueService venues;
    private final EventTeam team;
    private final LayoutQueries layout;

    EventSetup(EventService events, DayService days, VenueService venues, EventTeam team, LayoutQueries layout) {
        this.events = events;
        this.days = days;
        this.venues = venues;
        this.team = team;
        this.layout = layout;
    }

    /** A new event of the current organiser, as a draft, run by this account. */
    @Transactional
    public UUID begin(String code, EventDetails details, UUID creator) {
        UUID eventId = events.create(code, details);
        team.take(eventId, creator, TeamRole.ORGANISER);
        venues.add(eventId, new VenueDetails(details.venue(), null, null));
        details.startsOn()
                .datesUntil(earlier(details.endsOn(), details.startsOn().plusDays(MOST_DAYS - 1L))
                        .plusDays(1))
                .forEach(date -> days.add(eventId, date));
        return eventId;
    }

    /** How much of the set-up is there. */
    @Transactional(readOnly = true)
    public SetupCounts counts(UUID eventId) {
        return layout.counts(eventId);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
