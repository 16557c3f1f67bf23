package it.incontro.scheduling.solver;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts breaks straight from their definition: gaps between meetings into which a slot would fit. */
final class BreakCount {

    private final Map<Object, List<Slot>> scopes = new HashMap<>();
    private final BreakScope scope;

    BreakCount(SchedulingProblem problem) {
        scope = problem.rules().breakScope();
        problem.slots().stream()
                .sorted(Timeline.BY_TIME)
                .forEach(slot -> scopes.computeIfAbsent(scopeOf(slot), key -> new ArrayList<>())
                        .add(slot));
    }

    private Object scopeOf(Slot slot) {
        return scope == BreakScope.SESSION ? slot.sessionId() : (Object) slot.day();
    }

    /** The breaks of every party in a plan: those of its teams together. Parties without meetings have none. */
    Map<UUID, Integer> byParty(ProblemIndex index, List<PlacedMeeting> plan) {
        Map<UUID, List<Slot>> slots = new HashMap<>();
        for (PlacedMeeting meeting : plan) {
            for (UUID team : index.seating(meeting).teamIds()) {
                slots.computeIfAbsent(team, id -> new ArrayList<>()).add(index.slot(meeting.slotId()));
            }
        }
        Map<UUID, Integer> breaks = new LinkedHashMap<>();
        for (Party party : index.problem().parties()) {
            int ofParty = party.teams().stream()
                    .mapToInt(team -> of(slots.getOrDefault(team.id(), List.of())))
                    .sum();
            breaks.put(party.id(), ofParty);
        }
        return breaks;
    }

    /** The breaks of one party with meetings in these slots. */
    int of(List<Slot> slotsOfParty) {
        Map<Object, List<Slot>> byScope = new HashMap<>();
        slotsOfParty.forEach(slot ->
                byScope.computeIfAbsent(scopeOf(slot), key -> new ArrayList<>()).add(slot));
        int breaks = 0;
        for (Map.Entry<Object, List<Slot>> entry : byScope.entrySet()) {
            breaks += within(scopes.getOrDefault(entry.getKey(), List.of()), entry.getValue());
        }
        return breaks;
    }

    private static int within(List<Slot> allSlots, List<Slot> used) {
        List<Slot> sorted = used.stream().sorted(Timeline.BY_TIME).toList();
        Instant free = sorted.getFirst().end();
        int breaks = 0;
        for (Slot next : sorted) {
            Instant gap = free;
            if (allSlots.stream()
                    .anyMatch(s -> !s.start().isBefore(gap) && !s.end().isAfter(next.start()))) {
                breaks++;
            }
            free = free.isAfter(next.end()) ? free : next.end();
        }
        return breaks;
    }
}
