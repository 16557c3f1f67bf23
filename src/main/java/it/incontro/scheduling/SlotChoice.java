package it.incontro.scheduling;

import it.incontro.event.PointView;
import it.incontro.event.SlotView;
import it.incontro.scheduling.solver.Cell;
import it.incontro.scheduling.solver.Obstacle;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A slot with the meeting points where the meeting could be, or with what stands in the way at all of them. */
public record SlotChoice(SlotView slot, List<PointView> points, List<Obstacle> obstacles) {

    /** A choice for each slot, from every cell that there is. */
    static List<SlotChoice> of(List<SlotView> slots, List<PointView> points, List<Cell> cells) {
        Map<UUID, PointView> byId = points.stream().collect(Collectors.toMap(PointView::id, Function.identity()));
        Map<UUID, List<Cell>> bySlot = cells.stream().collect(Collectors.groupingBy(Cell::slotId));
        return slots.stream()
                .map(slot -> of(slot, byId, bySlot.getOrDefault(slot.id(), List.of())))
                .toList();
    }

    /** Obstacles that hold for some points only are left out while other points are possible. */
    private static SlotChoice of(SlotView slot, Map<UUID, PointView> byId, List<Cell> here) {
        List<PointView> legal = here.stream()
                .filter(Cell::isLegal)
                .map(cell -> byId.get(cell.placeId()))
                .toList();
        List<Obstacle> obstacles = legal.isEmpty()
                ? here.stream()
                        .flatMap(cell -> cell.obstacles().stream())
                        .filter(obstacle -> !(obstacle instanceof Obstacle.PlaceNotAllowed))
                        .distinct()
                        .toList()
                : List.of();
        return new SlotChoice(slot, legal, obstacles);
    }
}
