package it.incontro.bench;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Verifies a plan of a published instance by the rules of its authors, and counts its breaks: knows the file and the
 * slots, and nothing of the solver.
 */
final class B2bsopCheck {

    private final DznFile file;
    private final int fairness;
    private final int[] slots;

    /** Checks the slots of all meetings, from 1. */
    B2bsopCheck(DznFile file, int fairness, int... slots) {
        this.file = file;
        this.fairness = fairness;
        this.slots = slots.clone();
    }

    List<Integer> slots() {
        return IntStream.of(slots).boxed().toList();
    }

    /** The first rule that is broken, if one is. */
    Optional<String> fault() {
        int[] atOnce = new int[file.slots() + 1];
        for (int meeting = 1; meeting <= slots.length; meeting++) {
            int slot = slots[meeting - 1];
            if (slot < 1 || slot > file.slots()) {
                return Optional.of("meeting " + meeting + " is not placed");
            }
            if (!file.allows(meeting, slot)) {
                return Optional.of("meeting " + meeting + " may not be in slot " + slot);
            }
            if (++atOnce[slot] > file.tables()) {
                return Optional.of("more than " + file.tables() + " meetings in slot " + slot);
            }
            for (int earlier : file.earlier().get(meeting - 1)) {
                if (slots[earlier - 1] >= slot) {
                    return Optional.of("meeting " + earlier + " is not before meeting " + meeting);
                }
            }
        }
        return twoPlaces().or(this::unfair);
    }

    private Optional<String> twoPlaces() {
        for (int participant = 1; participant <= file.participants(); participant++) {
            int meetings = meetingsOf(participant);
            if (used(participant).cardinality() != meetings) {
                return Optional.of("participant " + participant + " is in two meetings at once");
            }
        }
        return Optional.empty();
    }

    private Optional<String> unfair() {
        List<Integer> breaks = breaksOfAll();
        return breaks.isEmpty() || Collections.max(breaks) - Collections.min(breaks) <= fairness
                ? Optional.empty()
                : Optional.of("the breaks of two participants differ by more than " + fairness);
    }

    /** The breaks of all participants together: maximal groups of idle slots between two meetings of one. */
    int breaks() {
        return breaksOfAll().stream().mapToInt(Integer::intValue).sum();
    }

    private List<Integer> breaksOfAll() {
        List<Integer> breaks = new ArrayList<>();
        for (int participant = 1; participant <= file.participants(); participant++) {
            BitSet used = used(participant);
            int groups = 0;
            for (int slot = used.nextSetBit(0); slot >= 0; slot = used.nextSetBit(used.nextClearBit(slot))) {
                groups++;
            }
            breaks.add(Math.max(0, groups - 1));
        }
        return breaks;
    }

    private int meetingsOf(int participant) {
        return (int) file.meetings().stream()
                .filter(pair -> pair.one() == participant || pair.other() == participant)
                .count();
    }

    private BitSet used(int participant) {
        BitSet used = new BitSet();
        for (int i = 0; i < slots.length; i++) {
            DznFile.Pairing pair = file.meetings().get(i);
            if (pair.one() == participant || pair.other() == participant) {
                used.set(slots[i]);
            }
        }
        return used;
    }
}
