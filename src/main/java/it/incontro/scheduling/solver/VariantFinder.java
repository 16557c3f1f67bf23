package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;

/** Finds the variants of demands: every seating at every pool of places, with the slots that are possible for both. */
final class VariantFinder {

    private final ProblemIndex index;
    private final CompactTime time;
    private final Pools pools;
    private final ToIntFunction<UUID> seatNumber;
    private final ToIntFunction<UUID> teamNumber;

    VariantFinder(
            ProblemIndex index,
            CompactTime time,
            Pools pools,
            ToIntFunction<UUID> seatNumber,
            ToIntFunction<UUID> teamNumber) {
        this.index = index;
        this.time = time;
        this.pools = pools;
        this.seatNumber = seatNumber;
        this.teamNumber = teamNumber;
    }

    List<Variant> of(Demand demand) {
        List<Variant> found = new ArrayList<>();
        for (Seating seating : index.seatings(demand)) {
            int[] seats = seating.seats().stream().mapToInt(seatNumber).toArray();
            int[] teams = seating.teamIds().stream().mapToInt(teamNumber).toArray();
            for (Pools.Pool pool : pools.of(demand)) {
                BitSet slots = slots(demand, seating, pool);
                if (!slots.isEmpty()) {
                    found.add(new Variant(seating, seats, teams, pool.number(), slots));
                }
            }
        }
        return found;
    }

    private BitSet slots(Demand demand, Seating seating, Pools.Pool pool) {
        List<BusyTime> busyTimes = seating.seats().stream()
                .flatMap(seat -> index.busyTimes(seat).stream())
                .toList();
        BitSet slots = new BitSet();
        for (Slot slot : index.slotsFor(demand)) {
            if (busyTimes.stream().allMatch(busy -> leavesTime(busy, slot, pool.venueId()))) {
                slots.set(time.number(slot.id()));
            }
        }
        return slots;
    }

    private boolean leavesTime(BusyTime busy, Slot slot, UUID venueId) {
        int travel = busy.venueId() == null ? 0 : index.problem().travel().between(busy.venueId(), venueId);
        return !busy.overlaps(slot) && busy.minutesApart(slot) >= travel;
    }
}
