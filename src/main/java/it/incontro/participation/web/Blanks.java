package it.incontro.participation.web;

import java.util.Arrays;
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

    static boolean areAll(@Nullable String... fields) {
        return Arrays.stream(fields).allMatch(field -> toNull(field) == null);
    }
}
