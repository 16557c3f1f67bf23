package it.incontro.event;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The venues of an event and the ways between them. */
@Service
public class VenueService {

    private static final int LONGEST_WAY = 600;

    private final Venues venues;
    private final MeetingPoints points;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    VenueService(Venues venues, MeetingPoints points, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.venues = venues;
        this.points = points;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a venue. @throws Rejected if another one has its name */
    @Transactional
    public UUID add(UUID eventId, VenueDetails details) {
        refuse(eventId, details, null);
        UUID id = venues.save(new Venue(eventId, details, clock.instant())).id();
        audit.record(eventId, "event.add-venue", "venue", id, Map.of());
        return id;
    }

    /** Corrects a venue. @throws Rejected if another one has its name */
    @Transactional
    public void describe(UUID eventId, UUID venueId, VenueDetails details) {
        Venue venue = require(eventId, venueId);
        refuse(eventId, details, venueId);
        venue.describe(details);
        audit.record(eventId, "event.describe-venue", "venue", venueId, Map.of());
    }

    /** Takes a venue away. @throws Rejected as long as it has meeting points or something is planned there */
    @Transactional
    public void remove(UUID eventId, UUID venueId) {
        Venue venue = require(eventId, venueId);
        boolean used = points.findByOrganiserIdAndEventId(CurrentTenant.required(), eventId).stream()
                .anyMatch(point -> point.venueId().equals(venueId));
        if (used) {
            throw Rejected.because("event.points.venue-has-points", venue.name());
        }
        try {
            venues.delete(venue);
            venues.flush();
        } catch (DataIntegrityViolationException stillReferredTo) {
            throw Rejected.because("event.points.venue-in-use", venue.name());
        }
        audit.record(eventId, "event.remove-venue", "venue", venueId, Map.of());
    }

    /** Says how long the way between two venues takes, in both directions. */
    @Transactional
    public void setTravel(UUID eventId, UUID one, UUID other, int minutes) {
        require(eventId, one);
        require(eventId, other);
        if (one.equals(other)) {
            throw Rejected.field("toVenue", "event.points.same-venue");
        }
        if (minutes < 0 || minutes > LONGEST_WAY) {
            throw Rejected.field("minutes", "event.points.travel-range", LONGEST_WAY);
        }
        // PostgreSQL orders UUIDs by their bytes, unlike Java, so the order is made there.
        jdbc.sql("""
            insert into venue_travel (organiser_id, event_id, from_venue, to_venue, minutes)
            values (:organiser, :event, least(:one, :other), greatest(:one, :other), :minutes)
            on conflict (from_venue, to_venue) do update set minutes = excluded.minutes
            """)
                .param("organiser", CurrentTenant.required())
                .param("event", eventId)
                .param("one", one)
                .param("other", other)
                .param("minutes", minutes)
                .update();
        audit.record(eventId, "event.travel", "venue", one, Map.of("to", other, "minutes", minutes));
    }

    private void refuse(UUID eventId, VenueDetails details, @Nullable UUID self) {
        boolean taken = venues.findByOrganiserIdAndEventId(CurrentTenant.required(), eventId).stream()
                .anyMatch(venue -> !venue.id().equals(self) && venue.name().equals(details.name()));
        if (taken) {
            throw Rejected.field("name", "event.points.venue-name-taken");
        }
        if (details.maxMeetingsAtOnce() != null && details.maxMeetingsAtOnce() < 1) {
            throw Rejected.field("maxMeetingsAtOnce", "event.form.at-least-one");
        }
    }

    private Venue require(UUID eventId, UUID venueId) {
        return venues.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, venueId)
                .orElseThrow(() -> new NotFound("venue " + venueId));
    }
}
