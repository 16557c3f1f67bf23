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

    /** Obstacles that hold for some points only are left out while other points are possible. */
    static SlotChoice of(SlotView slot, List<PointView> all, List<Cell> cells) {
        Map<UUID, PointView> byId = all.stream().collect(Collectors.toMap(PointView::id, Function.identity()));
        List<Cell> here =
                cells.stream().filter(cell -> cell.slotId().equals(slot.id())).toList();
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
