package it.incontro.scheduling.solver;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The slots in the order of time, and which of them run at the same moment. */
final class Timeline {

    static final Comparator<Slot> BY_TIME =
            Comparator.comparing(Slot::start).thenComparing(Slot::end).thenComparing(Slot::id);

    private final List<Slot> slots;
    private final Map<UUID, Slot> byId;
    private final List<List<Slot>> moments;
    private final Map<UUID, List<List<Slot>>> momentsOf = new HashMap<>();
    private final Map<UUID, List<Slot>> overlapping = new HashMap<>();

    Timeline(List<Slot> unsorted) {
        slots = unsorted.stream().sorted(BY_TIME).toList();
        byId = ProblemIndex.byId(slots, Slot::id);
        moments = momentsWithMostSlots(slots);
        for (Slot slot : slots) {
            momentsOf.put(
                    slot.id(), moments.stream().filter(m -> m.contains(slot)).toList());
            overlapping.put(slot.id(), slots.stream().filter(slot::overlaps).toList());
        }
    }

    List<Slot> slots() {
        return slots;
    }

    Slot slot(UUID id) {
        Slot slot = byId.get(id);
        if (slot == null) {
            throw new IllegalArgumentException("Unknown slot " + id);
        }
        return slot;
    }

    /**
     * The sets of slots that run at one moment, without those that are part of another set. What may happen only so
     * often at once has to be counted in these sets only.
     */
    List<List<Slot>> moments() {
        return moments;
    }

    /** The sets to which the slot belongs. */
    List<List<Slot>> momentsOf(Slot slot) {
        return momentsOf.getOrDefault(slot.id(), List.of());
    }

    /** The slots that run at any time of this one, itself included. */
    List<Slot> overlapping(Slot slot) {
        return overlapping.getOrDefault(slot.id(), List.of());
    }

    /** A slot that is not there yet: after this one, as long as it, with the shortest pause that sessions have. */
    Slot slotAfter(Slot last) {
        Instant start = last.end().plus(shortestPause());
        Instant end = start.plus(Duration.between(last.start(), last.end()));
        UUID id = UUID.nameUUIDFromBytes(("after " + last.id()).getBytes(StandardCharsets.UTF_8));
        return new Slot(id, start, end, last.day(), last.sessionId());
    }

    private Duration shortestPause() {
        Map<UUID, Slot> before = new HashMap<>();
        Duration shortest = null;
        for (Slot slot : slots) {
            Slot last = before.put(slot.sessionId(), slot);
            if (last != null && !last.end().isAfter(slot.start())) {
                Duration pause = Duration.between(last.end(), slot.start());
                shortest = shortest == null || pause.compareTo(shortest) < 0 ? pause : shortest;
            }
        }
        return shortest == null ? Duration.ZERO : shortest;
    }

    private static List<List<Slot>> momentsWithMostSlots(List<Slot> slots) {
        Set<List<Slot>> running = new HashSet<>();
        List<List<Slot>> found = new ArrayList<>();
        for (Slot slot : slots) {
            Instant start = slot.start();
            List<Slot> now = slots.stream()
                    .filter(s -> !s.start().isAfter(start) && s.end().isAfter(start))
                    .toList();
            if (running.add(now)) {
                found.add(now);
            }
        }
        return found.stream()
                .filter(now -> found.stream().noneMatch(more -> !more.equals(now) && more.containsAll(now)))
                .toList();
    }
}
