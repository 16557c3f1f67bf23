package it.incontro.event;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds meeting points of one kind: one by its name, or many by a name and the numbers from first to last. */
public record AddPoints(
        UUID venueId,
        String name,
        @Nullable Integer first,
        @Nullable Integer last,
        PointKind kind,
        int desks) {

    List<String> names() {
        return first == null || last == null
                ? List.of(name)
                : IntStream.rangeClosed(first, last)
                        .mapToObj(number -> name + " " + number)
                        .toList();
    }
}
