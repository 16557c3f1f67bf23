package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hard rules about persons, checked pair by pair. */
final class PeopleRules {

    private final ProblemIndex index;
    private final Map<UUID, List<PlacedMeeting>> bySeat = new LinkedHashMap<>();
    private final List<PlacedMeeting> plan;

    PeopleRules(SchedulingProblem problem, List<PlacedMeeting> plan) {
        this.index = new ProblemIndex(problem);
        this.plan = plan;
        for (PlacedMeeting meeting : plan) {
            for (UUID seat : index.seating(meeting).seats()) {
                bySeat.computeIfAbsent(seat, id -> new ArrayList<>()).add(meeting);
            }
        }
    }

    List<Violation> onePersonOnePlace() {
        List<Violation> found = new ArrayList<>();
        bySeat.forEach((seat, meetings) -> {
            for (int i = 0; i < meetings.size(); i++) {
                for (int j = i + 1; j < meetings.size(); j++) {
                    if (slot(meetings.get(i)).overlaps(slot(meetings.get(j)))) {
                        found.add(pair(Violation.Rule.ONE_PERSON_ONE_PLACE, meetings.get(i), meetings.get(j), seat));
                    }
                }
            }
        });
        return found;
    }

    List<Violation> availability() {
        List<Violation> found = busyDuring(BusyTime.Kind.UNAVAILABLE, Violation.Rule.AVAILABILITY);
        for (PlacedMeeting meeting : plan) {
            Demand demand = index.demand(meeting.demandId());
            boolean free = demand.lock() != null || demand.slotIds().isEmpty();
            if (!free && !demand.slotIds().contains(meeting.slotId())) {
                found.add(single(Violation.Rule.AVAILABILITY, meeting, meeting.slotId()));
            }
        }
        return found;
    }

    List<Violation> agendaItems() {
        return busyDuring(BusyTime.Kind.AGENDA_ITEM, Violation.Rule.AGENDA_ITEMS);
    }

    List<Violation> travel() {
        List<Violation> found = new ArrayList<>();
        bySeat.forEach((seat, meetings) -> {
            for (int i = 0; i < meetings.size(); i++) {
                PlacedMeeting meeting = meetings.get(i);
                if (cannotReach(meeting, index.busyTimes(seat))) {
                    found.add(single(Violation.Rule.TRAVEL, meeting, seat));
                }
                for (int j = i + 1; j < meetings.size(); j++) {
                    PlacedMeeting other = meetings.get(j);
                    int needed = index.minutesBetween(place(meeting), place(other));
                    if (tooClose(slot(meeting), slot(other), needed)) {
                        found.add(pair(Violation.Rule.TRAVEL, meeting, other, seat));
                    }
                }
            }
        });
        return found;
    }

    /** One for each language, and none without need. */
    List<Violation> interpreters() {
        List<Violation> found = new ArrayList<>();
        for (PlacedMeeting meeting : plan) {
            Demand demand = index.demand(meeting.demandId());
            List<Interpreting> needed = demand.wishes().interpreters();
            if (needed.stream().anyMatch(need -> !need.isServedBy(meeting.personIds()))) {
                found.add(new Violation(Violation.Rule.INTERPRETERS, List.of(demand.id()), List.of()));
            }
            meeting.personIds().stream()
                    .filter(person -> isOfNeitherSide(person, demand))
                    .filter(person -> !Interpreting.isNeeded(person, meeting.personIds(), needed))
                    .forEach(person -> found.add(single(Violation.Rule.INTERPRETERS, meeting, person)));
        }
        return found;
    }

    private boolean isOfNeitherSide(UUID person, Demand demand) {
        return !demand.personIds().contains(person)
                && index.sides(demand).stream()
                        .noneMatch(side -> side.personIds().contains(person));
    }

    private boolean cannotReach(PlacedMeeting meeting, List<BusyTime> busyTimes) {
        return busyTimes.stream().anyMatch(busy -> tooClose(slot(meeting), busy, wayTo(busy.venueId(), meeting)));
    }

    private int wayTo(@Nullable UUID venueId, PlacedMeeting meeting) {
        return venueId == null
                ? 0
                : index.problem().travel().between(venueId, place(meeting).venueId());
    }

    /** Overlaps are another rule's business. */
    private static boolean tooClose(Timed one, Timed other, int needed) {
        return !one.overlaps(other) && one.minutesApart(other) < needed;
    }

    private List<Violation> busyDuring(BusyTime.Kind kind, Violation.Rule rule) {
        List<Violation> found = new ArrayList<>();
        bySeat.forEach((seat, meetings) -> {
            for (PlacedMeeting meeting : meetings) {
                if (index.busyTimes(seat).stream().anyMatch(b -> b.kind() == kind && b.overlaps(slot(meeting)))) {
                    found.add(single(rule, meeting, seat));
                }
            }
        });
        return found;
    }

    private Slot slot(PlacedMeeting meeting) {
        return index.slot(meeting.slotId());
    }

    private Place place(PlacedMeeting meeting) {
        return index.place(meeting.placeId());
    }

    private static Violation single(Violation.Rule rule, PlacedMeeting meeting, UUID subject) {
        return new Violation(rule, List.of(meeting.demandId()), List.of(subject));
    }

    private static Violation pair(Violation.Rule rule, PlacedMeeting one, PlacedMeeting other, UUID subject) {
        return new Violation(rule, List.of(one.demandId(), other.demandId()), List.of(subject));
    }
}
