package it.incontro.scheduling.solver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives each chosen meeting a desk of its pool. In the order of time any free desk will do (colouring of an interval
 * graph), so the place is taken at which one of the two was last. Only where locked desks meet sessions with overlapping
 * slots can a meeting be left without a desk; it is then left out.
 */
final class DeskAssignment {

    private final ProblemIndex index;
    private final Occupancy occupancy;
    private final Map<UUID, UUID> lastPlace = new HashMap<>();

    DeskAssignment(ProblemIndex index) {
        this.index = index;
        this.occupancy = new Occupancy(index);
    }

    List<PlacedMeeting> assign(List<Choices.Choice> taken) {
        List<Choices.Choice> inOrder = new ArrayList<>(taken);
        inOrder.sort(Comparator.comparing(Choices.Choice::slot, Timeline.BY_TIME));
        for (Choices.Choice choice : inOrder) {
            if (choice.demand().lock() != null) {
                occupancy.add(LockConflicts.atItsLock(index, choice.demand()));
            }
        }
        for (Choices.Choice choice : inOrder) {
            if (choice.demand().lock() == null) {
                Place place = free(choice);
                if (place != null) {
                    add(choice, place);
                }
            }
        }
        return occupancy.meetings();
    }

    private void add(Choices.Choice choice, Place place) {
        Demand demand = choice.demand();
        int desk = occupancy.freeDesk(place, choice.slot());
        occupancy.add(new PlacedMeeting(
                demand.id(),
                choice.slot().id(),
                place.id(),
                desk,
                index.seatings(demand).getFirst().attendees()));
        index.seatings(demand).getFirst().seats().forEach(seat -> lastPlace.put(seat, place.id()));
    }

    private @Nullable Place free(Choices.Choice choice) {
        List<UUID> familiar = index.seatings(choice.demand()).getFirst().seats().stream()
                .map(lastPlace::get)
                .toList();
        return choice.pool().places().stream()
                .filter(place -> occupancy.freeDesk(place, choice.slot()) > 0)
                .min(Comparator.comparing(place -> !familiar.contains(place.id())))
                .orElse(null);
    }
}
