package it.incontro.participation.web;

import it.incontro.registry.SizeClass;
import it.incontro.support.NotFound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads fields that may have been left empty. */
final class Blanks {

    private Blanks() {}

    static @Nullable String toNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static @Nullable Integer toNumber(@Nullable String typed) {
        String text = toNull(typed);
        return text == null ? null : Integer.valueOf(text);
    }

    /** The id, or null for nothing chosen and for what no list offers. */
    static @Nullable UUID toId(@Nullable String chosen) {
        String text = toNull(chosen);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("id " + text);
        }
    }

    /** The size class, or null for nothing chosen. */
    static @Nullable SizeClass toSize(@Nullable String chosen) {
        return Arrays.stream(SizeClass.values())
                .filter(size -> size.name().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    static <T> List<T> filled(@Nullable List<T> rows, int least, T empty) {
        List<T> filled = new ArrayList<>(rows == null ? List.of() : rows);
        while (filled.size() < least) {
            filled.add(empty);
        }
        return List.copyOf(filled);
    }

    static boolean areAll(@Nullable String... fields) {
        return Arrays.stream(fields).allMatch(field -> toNull(field) == null);
    }
}
