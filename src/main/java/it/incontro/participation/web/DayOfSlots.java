package it.incontro.participation.web;

import it.incontro.event.SlotView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One day's meeting slots, by the sessions in which they lie. */
record DayOfSlots(LocalDate date, List<Session> sessions) {

    /** A half-day, or whatever part of a day has meetings. */
    record Session(UUID id, Instant startsAt, Instant endsAt, List<SlotView> slots) {}

    static List<DayOfSlots> of(List<SlotView> slots) {
        Map<LocalDate, Map<UUID, List<SlotView>>> days = slots.stream()
                .collect(Collectors.groupingBy(
                        SlotView::date,
                        LinkedHashMap::new,
                        Collectors.groupingBy(SlotView::sessionId, LinkedHashMap::new, Collectors.toList())));
        List<DayOfSlots> result = new ArrayList<>();
        days.forEach((date, sessions) -> result.add(new DayOfSlots(
                date,
                sessions.entrySet().stream()
                        .map(each -> new Session(
                                each.getKey(),
                                each.getValue().getFirst().startsAt(),
                                each.getValue().getLast().endsAt(),
                                each.getValue()))
                        .toList())));
        return result;
    }
}
