package it.incontro.scheduling.solver;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A variant as the local search reads it: the same things with fewer steps to them. */
final class Way {

    final Variant variant;
    final int[] seats;
    final int[] teams;
    final int pool;
    /** Of the same demand, ways with the same number are manned in the same way. */
    final int seating;

    /** The ways to hold the meeting with the same people at other pools. */
    Way[] elsewhere = new Way[0];

    private @Nullable Way[] bySlot = new Way[0];
    private final long firstSlots;

    Way(Variant variant, int seating) {
        this.variant = variant;
        this.seating = seating;
        seats = variant.seats();
        teams = variant.teams();
        pool = variant.pool();
        long[] words = variant.slots().toLongArray();
        firstSlots = words.length == 0 ? 0 : words[0];
    }

    /** Takes note of the ways with the same people elsewhere. */
    void isBeside(Way[] others, int slots) {
        elsewhere = others;
        bySlot = new Way[slots];
        for (int slot = 0; slot < slots; slot++) {
            int s = slot;
            bySlot[slot] = allows(slot)
                    ? this
                    : Arrays.stream(others)
                            .filter(other -> other.allows(s))
                            .findFirst()
                            .orElse(null);
        }
    }

    /** Whether nothing that is known beforehand speaks against the slot. */
    boolean allows(int slot) {
        return slot < Long.SIZE
                ? (firstSlots >>> slot & 1) != 0
                : variant.slots().get(slot);
    }

    /** This one or another with the same people that allows the slot; null if there is none. */
    @Nullable
    Way at(int slot) {
        return allows(slot) ? this : bySlot[slot];
    }
}
