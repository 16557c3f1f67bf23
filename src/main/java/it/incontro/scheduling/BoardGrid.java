package it.incontro.scheduling;

import it.incontro.event.EventLayout;
import it.incontro.event.SlotView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the draft out as a grid: a table a day, slots as columns, buyers, companies or meeting points as rows. */
@Component
class BoardGrid {

    private final EventLayout layout;
    private final BoardQueries queries;

    BoardGrid(EventLayout layout, BoardQueries queries) {
        this.layout = layout;
        this.queries = queries;
    }

    BoardRows rows(UUID eventId, @Nullable UUID planId, BoardFilter filter, List<BoardMeeting> meetings) {
        List<BoardQueries.Row> all = rows(eventId, filter.axis());
        List<BoardQueries.Row> matching =
                all.stream().filter(row -> filter.hasRow(row.name())).toList();
        Slice slice = new Slice(filter.rowsPage(), BoardFilter.ROWS, matching.size());
        return new BoardRows(all.size(), slice, days(eventId, planId, filter.axis(), meetings, slice.of(matching)));
    }

    private List<BoardDay> days(
            UUID eventId,
            @Nullable UUID planId,
            BoardAxis axis,
            List<BoardMeeting> meetings,
            List<BoardQueries.Row> rows) {
        Map<LocalDate, List<SlotView>> byDay = layout.slots(eventId).stream()
                .collect(Collectors.groupingBy(SlotView::date, TreeMap::new, Collectors.toList()));
        Map<UUID, List<BoardMeeting>> byRow = axis == BoardAxis.DELEGATIONS && planId != null
                ? byMember(queries.seatsOfMembers(eventId, planId), meetings)
                : byRow(axis, meetings);
        Busy busy = busy(eventId, planId, axis);
        return byDay.entrySet().stream()
                .map(day -> new BoardDay(
                        day.getKey(),
                        day.getValue(),
                        rows.stream()
                                .map(row -> row(row, day.getValue(), byRow.getOrDefault(row.id(), List.of()), busy))
                                .toList()))
                .toList();
    }

    private List<BoardQueries.Row> rows(UUID eventId, BoardAxis axis) {
        return switch (axis) {
            case BUYERS -> queries.participations(eventId, "BUYER");
            case COMPANIES -> queries.participations(eventId, "SUPPLIER");
            case DELEGATIONS -> queries.members(eventId);
            case POINTS ->
                layout.points(eventId).stream()
                        .map(point -> new BoardQueries.Row(point.id(), point.name()))
                        .toList();
        };
    }

    private Busy busy(UUID eventId, @Nullable UUID planId, BoardAxis axis) {
        return switch (axis) {
            case POINTS -> new Busy(Map.of(), Map.of());
            case DELEGATIONS -> new Busy(group(queries.itemsOfMembers(eventId), BoardItem::rowId), Map.of());
            case BUYERS, COMPANIES ->
                new Busy(
                        group(queries.items(eventId), BoardItem::rowId),
                        group(queries.absences(eventId, planId), BoardAbsence::rowId));
        };
    }

    private static Map<UUID, List<BoardMeeting>> byMember(List<BoardQueries.Seat> seats, List<BoardMeeting> meetings) {
        Map<UUID, Set<UUID>> ofMember = seats.stream()
                .collect(Collectors.groupingBy(
                        BoardQueries.Seat::personId,
                        Collectors.mapping(BoardQueries.Seat::meetingId, Collectors.toSet())));
        return ofMember.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        member -> meetings.stream()
                                .filter(meeting -> member.getValue().contains(meeting.meetingId()))
                                .toList()));
    }

    private static Map<UUID, List<BoardMeeting>> byRow(BoardAxis axis, List<BoardMeeting> meetings) {
        if (axis == BoardAxis.POINTS) {
            return group(meetings, BoardMeeting::pointId);
        }
        return meetings.stream()
                .flatMap(meeting ->
                        Stream.of(Map.entry(meeting.askerId(), meeting), Map.entry(meeting.targetId(), meeting)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static BoardRow row(BoardQueries.Row row, List<SlotView> slots, List<BoardMeeting> meetings, Busy busy) {
        List<BoardCell> cells =
                slots.stream().map(slot -> cell(row.id(), slot, meetings, busy)).toList();
        int count = cells.stream().mapToInt(cell -> cell.meetings().size()).sum();
        return new BoardRow(row.id(), row.name(), count, cells);
    }

    private static BoardCell cell(UUID rowId, SlotView slot, List<BoardMeeting> meetings, Busy busy) {
        return new BoardCell(
                slot.id(),
                meetings.stream()
                        .filter(meeting -> meeting.slotId().equals(slot.id()))
                        .toList(),
                busy.items().getOrDefault(rowId, List.of()).stream()
                        .filter(item -> overlaps(slot, item.startsAt(), item.endsAt()))
                        .toList(),
                busy.absences().getOrDefault(rowId, List.of()).stream()
                        .anyMatch(absence -> overlaps(slot, absence.startsAt(), absence.endsAt())));
    }

    private static boolean overlaps(SlotView slot, Instant from, Instant to) {
        return from.isBefore(slot.endsAt()) && slot.startsAt().isBefore(to);
    }

    private static <T> Map<UUID, List<T>> group(List<T> all, Function<T, UUID> key) {
        return all.stream().collect(Collectors.groupingBy(key));
    }

    private record Busy(Map<UUID, List<BoardItem>> items, Map<UUID, List<BoardAbsence>> absences) {}
}
