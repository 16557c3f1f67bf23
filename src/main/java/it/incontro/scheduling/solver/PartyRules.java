package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The hard rules about parties. */
final class PartyRules {

    private final ProblemIndex index;
    private final List<PlacedMeeting> plan;
    private final Map<UUID, List<PlacedMeeting>> byParty = new HashMap<>();

    PartyRules(SchedulingProblem problem, List<PlacedMeeting> plan) {
        this.index = new ProblemIndex(problem);
        this.plan = plan;
        for (PlacedMeeting meeting : plan) {
            for (Party party : index.sides(index.demand(meeting.demandId()))) {
                byParty.computeIfAbsent(party.id(), id -> new ArrayList<>()).add(meeting);
            }
        }
    }

    List<Violation> limitPerDay() {
        List<Violation> found = new ArrayList<>();
        for (Party party : index.problem().parties()) {
            List<PlacedMeeting> all = byParty.getOrDefault(party.id(), List.of());
            Set<Integer> days = new TreeSet<>();
            all.forEach(meeting -> days.add(day(meeting)));
            for (int day : days) {
                List<PlacedMeeting> then =
                        all.stream().filter(m -> day(m) == day).toList();
                if (then.size() > party.limits().perDay()) {
                    found.add(violation(Violation.Rule.LIMIT_PER_DAY, then, List.of(party.id())));
                }
            }
        }
        return found;
    }

    List<Violation> limitInAll() {
        List<Violation> found = new ArrayList<>();
        for (Party party : index.problem().parties()) {
            List<PlacedMeeting> all = byParty.getOrDefault(party.id(), List.of());
            if (all.size() > party.limits().inAll()) {
                found.add(violation(Violation.Rule.LIMIT_IN_ALL, all, List.of(party.id())));
            }
        }
        return found;
    }

    List<Violation> oneMeetingPerPair() {
        List<Violation> found = new ArrayList<>();
        Map<Set<UUID>, PlacedMeeting> met = new HashMap<>();
        for (PlacedMeeting meeting : plan) {
            Demand demand = index.demand(meeting.demandId());
            PlacedMeeting before = met.putIfAbsent(index.pair(demand), meeting);
            if (before != null) {
                List<UUID> pair = List.of(demand.firstPartyId(), demand.secondPartyId());
                found.add(violation(Violation.Rule.ONE_MEETING_PER_PAIR, List.of(before, meeting), pair));
            }
        }
        return found;
    }

    /** The most meetings at once begin with one of them, so it is enough to look at every beginning. */
    List<Violation> limitAtOnce() {
        Set<Violation> found = new LinkedHashSet<>();
        for (Party party : index.problem().parties()) {
            List<PlacedMeeting> all = byParty.getOrDefault(party.id(), List.of());
            for (PlacedMeeting first : all) {
                List<PlacedMeeting> atOnce = all.stream()
                        .filter(m -> slot(m).overlaps(slot(first))
                                && !slot(m).start().isAfter(slot(first).start()))
                        .toList();
                if (atOnce.size() > party.limits().atOnce()) {
                    found.add(violation(Violation.Rule.LIMIT_AT_ONCE, atOnce, List.of(party.id())));
                }
            }
        }
        return List.copyOf(found);
    }

    List<Violation> order() {
        Map<UUID, PlacedMeeting> placed = ProblemIndex.byId(plan, PlacedMeeting::demandId);
        List<Violation> found = new ArrayList<>();
        for (PlacedMeeting meeting : plan) {
            for (UUID earlierId : index.demand(meeting.demandId()).wishes().earlierIds()) {
                PlacedMeeting earlier = placed.get(earlierId);
                if (earlier != null && slot(earlier).end().isAfter(slot(meeting).start())) {
                    found.add(violation(Violation.Rule.ORDER, List.of(earlier, meeting), List.of()));
                }
            }
        }
        return found;
    }

    List<Violation> required() {
        Map<UUID, PlacedMeeting> placed = ProblemIndex.byId(plan, PlacedMeeting::demandId);
        return index.problem().demands().stream()
                .filter(demand -> demand.wishes().required() && !placed.containsKey(demand.id()))
                .map(demand -> new Violation(Violation.Rule.REQUIRED, List.of(demand.id()), List.of()))
                .toList();
    }

    List<Violation> breakSpread() {
        Map<UUID, Integer> breaks = new BreakCount(index.problem()).byParty(index, plan);
        int most = breaks.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int fewest = breaks.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        if (most - fewest <= index.problem().rules().mostBreakSpread()) {
            return List.of();
        }
        List<UUID> extremes = breaks.entrySet().stream()
                .filter(entry -> entry.getValue() == most || entry.getValue() == fewest)
                .map(Map.Entry::getKey)
                .toList();
        return List.of(new Violation(Violation.Rule.BREAK_SPREAD, List.of(), extremes));
    }

    private Slot slot(PlacedMeeting meeting) {
        return index.slot(meeting.slotId());
    }

    private int day(PlacedMeeting meeting) {
        return index.slot(meeting.slotId()).day();
    }

    private static Violation violation(Violation.Rule rule, List<PlacedMeeting> meetings, List<UUID> subjects) {
        return new Violation(
                rule, meetings.stream().map(PlacedMeeting::demandId).toList(), subjects);
    }
}
