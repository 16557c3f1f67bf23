package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashMap;
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
        for (int i = 0; i < plan.size(); i++) {
            PlacedMeeting one = plan.get(i);
            Demand demand = index.demand(one.demandId());
            for (PlacedMeeting other : plan.subList(i + 1, plan.size())) {
                if (index.pair(demand).equals(index.pair(index.demand(other.demandId())))) {
                    List<UUID> pair = List.of(demand.firstPartyId(), demand.secondPartyId());
                    found.add(violation(Violation.Rule.ONE_MEETING_PER_PAIR, List.of(one, other), pair));
                }
            }
        }
        return found;
    }

    private int day(PlacedMeeting meeting) {
        return index.slot(meeting.slotId()).day();
    }

    private static Violation violation(Violation.Rule rule, List<PlacedMeeting> meetings, List<UUID> subjects) {
        return new Violation(
                rule, meetings.stream().map(PlacedMeeting::demandId).toList(), subjects);
    }
}
