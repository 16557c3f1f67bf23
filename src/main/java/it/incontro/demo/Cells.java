package it.incontro.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a line of a demo file, parted by bars; what is left out at the end or empty is not there. */
record Cells(List<String> cells) {

    static Cells of(String line) {
        return new Cells(Arrays.stream(line.split("\\|", -1)).map(String::strip).toList());
    }

    /** The cell at this place, which must be there. */
    String at(int place) {
        String cell = maybe(place);
        if (cell == null) {
            throw new IllegalStateException("cell " + place + " is missing in " + cells);
        }
        return cell;
    }

    /** The cell at this place, if there is something in it. */
    @Nullable
    String maybe(int place) {
        return place < cells.size() && !cells.get(place).isEmpty() ? cells.get(place) : null;
    }

    @Nullable
    Integer number(int place) {
        String cell = maybe(place);
        return cell == null ? null : Integer.valueOf(cell);
    }

    Instant instant(int place, ZoneId zone) {
        return LocalDateTime.parse(at(place)).atZone(zone).toInstant();
    }

    int size() {
        return cells.size();
    }
}
