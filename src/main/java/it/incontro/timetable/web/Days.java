package it.incontro.timetable.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts rows under the days of an event's zone. */
final class Days {

    private Days() {}

    static <T> SortedMap<LocalDate, List<T>> of(List<T> rows, Function<T, Instant> start, ZoneId zone) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> LocalDate.ofInstant(start.apply(row), zone), TreeMap::new, Collectors.toList()));
    }
}
