package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The slots in numbers, in the order of time. */
final class CompactTime {

    final int slots;
    private final List<Slot> all;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final int[][] overlapping;
    private final long[][] apart;
    private final int[][] moments;
    private final int[][] scopes;
    private final boolean disjoint;

    CompactTime(ProblemIndex index) {
        all = index.timeline().slots();
        slots = all.size();
        all.forEach(slot -> numbers.put(slot.id(), numbers.size()));
        overlapping = all.stream()
                .map(slot -> toNumbers(index.timeline().overlapping(slot)))
                .toArray(int[][]::new);
        moments = index.timeline().moments().stream().map(this::toNumbers).toArray(int[][]::new);
        apart = new long[slots][slots];
        for (int s = 0; s < slots; s++) {
            for (int t = 0; t < slots; t++) {
                apart[s][t] = all.get(s).minutesApart(all.get(t));
            }
        }
        scopes = scopes(index.problem().rules().breakScope());
        disjoint = moments.length == slots;
    }

    private int[][] scopes(BreakScope scope) {
        Map<Object, List<Slot>> byScope = new LinkedHashMap<>();
        for (Slot slot : all) {
            Object key = scope == BreakScope.SESSION ? slot.sessionId() : (Object) slot.day();
            byScope.computeIfAbsent(key, none -> new ArrayList<>()).add(slot);
        }
        return byScope.values().stream().map(this::toNumbers).toArray(int[][]::new);
    }

    private int[] toNumbers(List<Slot> some) {
        return some.stream().mapToInt(slot -> number(slot.id())).toArray();
    }

    int number(UUID slotId) {
        Integer number = numbers.get(slotId);
        if (number == null) {
            throw new IllegalArgumentException("Unknown slot " + slotId);
        }
        return number;
    }

    Slot slot(int number) {
        return all.get(number);
    }

    int day(int slot) {
        return all.get(slot).day();
    }

    /** The slots that run at any time of this one, itself included. */
    int[] overlapping(int slot) {
        return overlapping[slot];
    }

    /** The largest sets of slots that run at one moment. */
    int[][] moments() {
        return moments;
    }

    /** The sets of slots, in the order of time, within which breaks are counted. */
    int[][] scopes() {
        return scopes;
    }

    /** The minutes between the two; negative if they overlap. */
    long minutesApart(int slot, int other) {
        return apart[slot][other];
    }

    /** Whether no two slots overlap. */
    boolean isDisjoint() {
        return disjoint;
    }
}
