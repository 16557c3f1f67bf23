package it.incontro.timetable;

import it.incontro.event.EventDirectory;
import it.incontro.event.SlotView;
import it.incontro.support.Conflict;
import it.incontro.support.NotFound;
import it.incontro.support.Rejected;
import it.incontro.support.web.EventTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of placing a meeting by hand: who or what is in the way, said in a sentence together with what is free. */
@Component
class PlacementCheck {

    private static final int FREE_SLOTS_NAMED = 5;

    private final PlacementQueries queries;
    private final Seatings seatings;
    private final PlacementConditions conditions;
    private final EventDirectory events;
    private final EventTimes times;

    PlacementCheck(
            PlacementQueries queries,
            Seatings seatings,
            PlacementConditions conditions,
            EventDirectory events,
            EventTimes times) {
        this.queries = queries;
        this.seatings = seatings;
        this.conditions = conditions;
        this.events = events;
        this.times = times;
    }

    /** What is to be placed: a request and its persons, in a plan, apart from the placement it may have already. */
    record Candidate(
            UUID eventId,
            UUID planId,
            Pairing pairing,
            List<UUID> persons,
            @Nullable UUID own) {

        Candidate with(List<UUID> others) {
            return new Candidate(eventId, planId, pairing, others, own);
        }
    }

    /** The persons of each way to man the meeting of a request: of each side one of its teams, and who interprets. */
    List<List<UUID>> waysToMan(UUID eventId, Pairing pairing) {
        return seatings.of(eventId, pairing);
    }

    /**
     * The same, those who sit there first, as long as everything is interpreted by them and the organiser has not chosen
     * who is to sit.
     */
    List<List<UUID>> waysToMan(UUID eventId, Pairing pairing, List<UUID> sitting) {
        List<List<UUID>> ways = new ArrayList<>();
        if (!seatings.isChosen(pairing) && seatings.isInterpreted(eventId, pairing, sitting)) {
            ways.add(sitting);
        }
        ways.addAll(seatings.of(eventId, pairing));
        return ways;
    }

    /** The first of several ways to man a meeting in which everybody can be there, or else the first of all. */
    Candidate manned(Candidate candidate, List<List<UUID>> ways, UUID slotId, UUID pointId) {
        Cell cell = new Cell(slot(candidate, slotId), pointId, 1);
        UUID venueId = point(candidate, pointId).venueId();
        return ways.stream()
                .map(candidate::with)
                .filter(each -> canBeThere(each, cell, venueId))
                .findFirst()
                .orElse(candidate.with(ways.getFirst()));
    }

    private boolean canBeThere(Candidate candidate, Cell cell, UUID venueId) {
        return queries.busy(candidate.planId(), candidate.own(), candidate.persons(), cell, venueId)
                        .isEmpty()
                && queries.unavailable(candidate.eventId(), candidate.persons(), cell)
                        .isEmpty();
    }

    /** The cell with its first free desk. @throws Conflict if somebody or something is taken */
    Cell require(Candidate candidate, UUID slotId, UUID pointId) {
        SlotView slot = slot(candidate, slotId);
        PlacementQueries.Point point = point(candidate, pointId);
        requireOwnPlace(candidate.pairing(), pointId);
        conditions.require(candidate, slot, zone(candidate.eventId()));
        Cell asked = new Cell(slot, pointId, 1);
        requireInterpreter(candidate, asked, point);
        requireFreePersons(candidate, asked, point);
        requireLimits(candidate, slot);
        return new Cell(slot, pointId, freeDesk(candidate, asked, point));
    }

    private SlotView slot(Candidate candidate, UUID slotId) {
        return queries.slot(candidate.eventId(), slotId).orElseThrow(() -> new NotFound("slot " + slotId));
    }

    private PlacementQueries.Point point(Candidate candidate, UUID pointId) {
        return queries.point(candidate.eventId(), pointId).orElseThrow(() -> new NotFound("meeting point " + pointId));
    }

    private static void requireOwnPlace(Pairing pairing, UUID pointId) {
        if (!pairing.mayMeetAt(pointId)) {
            throw Rejected.because("timetable.place.has-own-point", pairing.askerName(), pairing.targetName());
        }
    }

    /** Says by itself that both sides could be there, and only who interprets could not. */
    private void requireInterpreter(Candidate candidate, Cell cell, PlacementQueries.Point point) {
        List<UUID> speaking = seatings.interpretersAmong(candidate.eventId(), candidate.pairing(), candidate.persons());
        List<UUID> sides = candidate.persons().stream()
                .filter(person -> !speaking.contains(person))
                .toList();
        if (!speaking.isEmpty()
                && !canBeThere(candidate, cell, point.venueId())
                && canBeThere(candidate.with(sides), cell, point.venueId())) {
            throw new Conflict(
                    "timetable.place.no-interpreter-free",
                    time(candidate.eventId(), cell.slot().startsAt()),
                    stillFree(candidate, waysToMan(candidate.eventId(), candidate.pairing()), cell));
        }
    }

    private void requireFreePersons(Candidate candidate, Cell cell, PlacementQueries.Point point) {
        List<PlacementQueries.Busy> busy =
                queries.busy(candidate.planId(), candidate.own(), candidate.persons(), cell, point.venueId());
        if (!busy.isEmpty()) {
            boolean travelling = busy.stream().allMatch(PlacementQueries.Busy::travelling);
            throw new Conflict(
                    travelling ? "timetable.place.person-travels" : "timetable.place.person-taken",
                    busy.stream().map(PlacementQueries.Busy::name).distinct().collect(Collectors.joining(", ")),
                    time(candidate.eventId(), cell.slot().startsAt()),
                    stillFree(candidate, cell));
        }
        List<String> unavailable = queries.unavailable(candidate.eventId(), candidate.persons(), cell);
        if (!unavailable.isEmpty()) {
            throw new Conflict(
                    "timetable.place.person-unavailable",
                    String.join(", ", unavailable),
                    time(candidate.eventId(), cell.slot().startsAt()),
                    stillFree(candidate, cell));
        }
    }

    private void requireLimits(Candidate candidate, SlotView slot) {
        for (var load : queries.loads(candidate.planId(), candidate.own(), candidate.pairing(), slot.dayId())) {
            if (load.perDay() != null && load.onDay() >= load.perDay()) {
                throw Rejected.because("timetable.place.limit-per-day", load.name(), load.perDay());
            }
            if (load.inAll() != null && load.total() >= load.inAll()) {
                throw Rejected.because("timetable.place.limit-in-all", load.name(), load.inAll());
            }
        }
    }

    private int freeDesk(Candidate candidate, Cell cell, PlacementQueries.Point point) {
        Integer most = point.maxMeetingsAtOnce();
        if (most != null
                && queries.meetingsAtVenue(candidate.planId(), candidate.own(), point.venueId(), cell) >= most) {
            throw new Conflict(
                    "timetable.place.venue-full",
                    point.venueName(),
                    time(candidate.eventId(), cell.slot().startsAt()),
                    stillFree(candidate, cell));
        }
        List<Integer> taken = queries.takenDesks(candidate.planId(), candidate.own(), cell);
        for (int desk = 1; desk <= point.desks(); desk++) {
            if (!taken.contains(desk)) {
                return desk;
            }
        }
        throw new Conflict(
                "timetable.place.point-taken",
                point.name(),
                time(candidate.eventId(), cell.slot().startsAt()),
                stillFree(candidate, cell));
    }

    /** The nearest slots that are free for everybody at a point where the two may meet; a dash if there is none. */
    private String stillFree(Candidate candidate, Cell asked) {
        return stillFree(candidate, List.of(candidate.persons()), asked);
    }

    private String stillFree(Candidate candidate, List<List<UUID>> ways, Cell asked) {
        List<UUID> slots = ways.stream()
                .flatMap(persons -> cells(candidate.with(persons)).stream())
                .map(FreeCell::slotId)
                .filter(slot -> !slot.equals(asked.slot().id()))
                .distinct()
                .toList();
        String times = queries.nearest(slots, asked.slot().startsAt(), FREE_SLOTS_NAMED).stream()
                .map(start -> time(candidate.eventId(), start))
                .collect(Collectors.joining("; "));
        return times.isEmpty() ? "–" : times;
    }

    /** Where the candidate could stand. */
    List<FreeCell> cells(Candidate candidate) {
        List<FreeCell> free =
                queries.free(candidate.eventId(), candidate.planId(), candidate.own(), candidate.persons()).stream()
                        .filter(cell -> candidate.pairing().mayMeetAt(cell.pointId()))
                        .toList();
        return conditions.among(candidate, free);
    }

    private String time(UUID eventId, Instant at) {
        return times.dayAndTime(at, zone(eventId));
    }

    private ZoneId zone(UUID eventId) {
        return events.find(eventId).map(listing -> listing.zoneId()).orElse(ZoneOffset.UTC);
    }
}
