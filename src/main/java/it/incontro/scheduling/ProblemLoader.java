package it.incontro.scheduling;

import it.incontro.event.EventLayout;
import it.incontro.event.EventService;
import it.incontro.event.SlotView;
import it.incontro.participation.InterpreterService;
import it.incontro.scheduling.solver.BreakScope;
import it.incontro.scheduling.solver.Demand;
import it.incontro.scheduling.solver.Place;
import it.incontro.scheduling.solver.PlacedMeeting;
import it.incontro.scheduling.solver.SchedulingProblem;
import it.incontro.scheduling.solver.SchedulingRules;
import it.incontro.scheduling.solver.Slot;
import it.incontro.scheduling.solver.TravelTimes;
import it.incontro.scheduling.solver.Venue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads an event as a problem for the solver: a few queries in one short transaction, whatever the size. */
@Component
class ProblemLoader {

    private final EventLayout layout;
    private final EventService events;
    private final DemandQueries demands;
    private final PartyQueries parties;
    private final DemandConditions conditions;
    private final InterpreterService interpreters;

    ProblemLoader(
            EventLayout layout,
            EventService events,
            DemandQueries demands,
            PartyQueries parties,
            DemandConditions conditions,
            InterpreterService interpreters) {
        this.layout = layout;
        this.events = events;
        this.demands = demands;
        this.parties = parties;
        this.conditions = conditions;
        this.interpreters = interpreters;
    }

    /**
     * The event with its accepted requests.
     *
     * @param basePlanId the draft whose fixed meetings stay, if there is one
     * @param scope whether all its meetings stay, or only the fixed ones
     * @param preset in which order plans are compared
     */
    @Transactional(readOnly = true)
    public SchedulingProblem load(UUID eventId, @Nullable UUID basePlanId, RunScope scope, Preset preset) {
        return load(eventId, demands.of(eventId, basePlanId, scope), preset);
    }

    /** The meetings of a draft as they were placed, whatever became of their requests and people since. */
    @Transactional(readOnly = true)
    public List<PlacedMeeting> draft(@Nullable UUID planId) {
        return demands.placedIn(planId);
    }

    /** The event with its accepted requests, none of them held anywhere: what the board checks cells against. */
    @Transactional(readOnly = true)
    public SchedulingProblem loadFree(UUID eventId) {
        return load(eventId, null, RunScope.KEEP_FIXED, Preset.MOST_MEETINGS);
    }

    private SchedulingProblem load(UUID eventId, List<Demand> wanted, Preset preset) {
        List<SlotView> slots = layout.slots(eventId);
        Set<UUID> known = slots.stream().map(SlotView::id).collect(Collectors.toSet());
        EventInterpreters speaking = interpreters(eventId, slots);
        PartyQueries.Sides sides = parties.of(eventId, events.find(eventId).rules(), speaking.personIds());
        Set<UUID> taking = sides.partyIds();
        Set<UUID> persons = sides.personIds();
        List<Demand> possible = wanted.stream()
                .filter(demand -> taking.contains(demand.firstPartyId()) && taking.contains(demand.secondPartyId()))
                .filter(demand -> known.containsAll(demand.slotIds()))
                .map(demand -> demand.withPersons(stillThere(demand.personIds(), persons)))
                .map(speaking::interpreted)
                .toList();
        return new SchedulingProblem(
                slotsOf(slots),
                layout.venues(eventId).stream()
                        .map(venue -> new Venue(venue.id(), venue.maxMeetingsAtOnce()))
                        .toList(),
                travel(eventId),
                layout.points(eventId).stream()
                        .map(point -> new Place(point.id(), point.venueId(), point.desks()))
                        .toList(),
                sides.parties(),
                sides.persons().stream().map(speaking::onShift).toList(),
                conditions.imposedOn(eventId, possible),
                SchedulingRules.of(0, BreakScope.SESSION).inOrder(preset.order()));
    }

    private EventInterpreters interpreters(UUID eventId, List<SlotView> slots) {
        return new EventInterpreters(
                interpreters.needs(eventId).ofIndividuals(),
                slots.stream()
                        .map(SlotView::startsAt)
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH),
                slots.stream()
                        .map(SlotView::endsAt)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
    }

    /** Who sat in a meeting that stays, without those who no longer come. */
    private static Set<UUID> stillThere(Set<UUID> sat, Set<UUID> coming) {
        return sat.stream().filter(coming::contains).collect(Collectors.toSet());
    }

    private static List<Slot> slotsOf(List<SlotView> slots) {
        List<LocalDate> days =
                slots.stream().map(SlotView::date).distinct().sorted().toList();
        Function<SlotView, Slot> convert = slot ->
                new Slot(slot.id(), slot.startsAt(), slot.endsAt(), days.indexOf(slot.date()), slot.sessionId());
        return slots.stream().map(convert).toList();
    }

    private TravelTimes travel(UUID eventId) {
        TravelTimes times = TravelTimes.none();
        for (var way : layout.travel(eventId)) {
            times = times.with(way.fromVenue(), way.toVenue(), way.minutes());
        }
        return times;
    }
}
