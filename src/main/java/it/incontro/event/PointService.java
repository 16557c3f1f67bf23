package it.incontro.event;

import it.incontro.identity.AuditLog;
import it.incontro.identity.CurrentTenant;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meeting points of an event. */
@Service
public class PointService {

    private static final int MOST_AT_ONCE = 300;

    private final MeetingPoints points;
    private final Venues venues;
    private final Impacts impacts;
    private final AuditLog audit;
    private final Clock clock;

    PointService(MeetingPoints points, Venues venues, Impacts impacts, AuditLog audit, Clock clock) {
        this.points = points;
        this.venues = venues;
        this.impacts = impacts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds one meeting point, or many numbered ones, after those that are there. */
    @Transactional
    public List<UUID> add(UUID eventId, AddPoints command) {
        refuseNumbers(command);
        requireVenue(eventId, command.venueId());
        List<MeetingPoint> there = all(eventId);
        int position = there.stream().mapToInt(MeetingPoint::position).max().orElse(0);
        List<UUID> added = new ArrayList<>();
        for (String name : command.names()) {
            refuseTaken(there, command.venueId(), name, null);
            position++;
            PointDetails details = new PointDetails(command.venueId(), name, command.kind(), command.desks(), position);
            added.add(points.save(new MeetingPoint(eventId, details, clock.instant()))
                    .id());
        }
        audit.record(eventId, "event.add-points", "event", eventId, Map.of("points", added));
        return added;
    }

    /**
     * Corrects a meeting point. @throws Rejected if another one of its venue has its name, or if it would lose desks or
     * move while meetings are placed there
     */
    @Transactional
    public void describe(UUID eventId, UUID pointId, PointDetails details) {
        MeetingPoint point = require(eventId, pointId);
        requireVenue(eventId, details.venueId());
        refuseTaken(all(eventId), details.venueId(), details.name(), pointId);
        if (details.desks() < point.desks() || !details.venueId().equals(point.venueId())) {
            Impacts.refuse(impacts.ofRemovingPoint(eventId, pointId));
        }
        point.describe(details);
        audit.record(eventId, "event.describe-point", "meeting_point", pointId, Map.of());
    }

    /** What removing a meeting point would touch; changes nothing. */
    @Transactional(readOnly = true)
    public List<Impact> impactOfRemoving(UUID eventId, UUID pointId) {
        require(eventId, pointId);
        return impacts.ofRemovingPoint(eventId, pointId);
    }

    /** Takes a meeting point away. @throws Rejected if that would break what is there */
    @Transactional
    public void remove(UUID eventId, UUID pointId) {
        MeetingPoint point = require(eventId, pointId);
        Impacts.refuse(impacts.ofRemovingPoint(eventId, pointId));
        try {
            points.delete(point);
            points.flush();
        } catch (DataIntegrityViolationException stillReferredTo) {
            throw Rejected.because("event.points.in-use", point.name());
        }
        audit.record(eventId, "event.remove-point", "meeting_point", pointId, Map.of());
    }

    private static void refuseNumbers(AddPoints command) {
        Integer first = command.first();
        Integer last = command.last();
        if ((first == null) != (last == null)) {
            throw Rejected.field(first == null ? "first" : "last", "event.points.both-numbers");
        }
        if (first != null && last != null && (last < first || last - first >= MOST_AT_ONCE)) {
            throw Rejected.field("last", "event.points.numbers-range", MOST_AT_ONCE);
        }
    }

    private static void refuseTaken(List<MeetingPoint> there, UUID venueId, String name, @Nullable UUID self) {
        boolean taken = there.stream()
                .anyMatch(point -> !point.id().equals(self)
                        && point.venueId().equals(venueId)
                        && point.name().equals(name));
        if (taken) {
            throw Rejected.field("name", "event.points.name-taken", name);
        }
    }

    private List<MeetingPoint> all(UUID eventId) {
        return points.findByOrganiserIdAndEventId(CurrentTenant.required(), eventId);
    }

    private void requireVenue(UUID eventId, UUID venueId) {
        if (venues.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, venueId)
                .isEmpty()) {
            throw new NotFound("venue " + venueId);
        }
    }

    private MeetingPoint require(UUID eventId, UUID pointId) {
        return points.findByOrganiserIdAndEventIdAndId(CurrentTenant.required(), eventId, pointId)
                .orElseThrow(() -> new NotFound("meeting point " + pointId));
    }
}
